namespace OgpGraph.Core;

[Label("Imports", "Importações"), Doc("An import of open data files: what came in, and from where. Rows that it added or changed name its source.", "Uma importação de ficheiros de dados abertos: o que entrou e de onde. As linhas que acrescentou ou alterou indicam a sua fonte.")]
public sealed class Import
{
    [Key, Doc("The import's id: format and files, hashed.", "O identificador da importação: formato e ficheiros, em resumo criptográfico.")]
    public required string Id { get; set; }

    [Indexed, Label("Format", "Formato"), Doc("The format by its name on the command line, e.g. ocds.", "O formato pelo nome na linha de comandos, p. ex. ocds.")]
    public required string Format { get; set; }

    [Label("File or address", "Ficheiro ou endereço"), Doc("The file, folder or address that was named.", "O ficheiro, pasta ou endereço indicado.")]
    public required string Name { get; set; }

    [Label("SHA-256 checksum", "Soma SHA-256"), Doc("The SHA-256 of the file in hexadecimal; of several, of their sums one after another.", "O SHA-256 do ficheiro em hexadecimal; de vários, o das suas somas seguidas.")]
    public required string Sha256 { get; set; }

    [Unit("bytes"), Label("Size", "Tamanho"), Doc("The size of all files.", "O tamanho de todos os ficheiros.")]
    public long Bytes { get; set; }

    [Unit("records"), Label("Records read", "Registos lidos"), Doc("How many records were read.", "Quantos registos foram lidos.")]
    public long RecordCount { get; set; }

    [Unit("rows"), Label("Rows added", "Linhas acrescentadas"), Doc("How many rows it added.", "Quantas linhas acrescentou.")]
    public long AddedCount { get; set; }

    [Unit("rows"), Label("Rows changed", "Linhas alteradas"), Doc("How many rows it changed.", "Quantas linhas alterou.")]
    public long ChangedCount { get; set; }

    [Unit("rows"), Label("Rows removed", "Linhas retiradas"), Doc("How many rows it took away.", "Quantas linhas retirou.")]
    public long RemovedCount { get; set; }

    [Unit("findings"), Label("Set aside", "Postos de parte"), Doc("How many findings set a record, or a part of one, aside.", "Quantas ocorrências puseram de parte um registo ou parte dele.")]
    public long SetAsideCount { get; set; }

    [Unit("findings"), Label("Warnings", "Avisos"), Doc("How many findings left a doubt about a record that was kept.", "Quantas ocorrências deixaram dúvidas sobre um registo que ficou.")]
    public long WarningCount { get; set; }

    [Indexed, Label("Completed at", "Concluída em"), Doc("The moment at which it was complete.", "O momento em que ficou completa.")]
    public DateTime CompletedAt { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The source that its rows name.", "A fonte que as suas linhas indicam.")]
    public required string SourceId { get; set; }
}
