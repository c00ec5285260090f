using System.Text.RegularExpressions;

namespace OgpGraph.Core;

/// <summary>
/// The legal form in a name, or its word for a body, which says that no natural person bears it. It stands at the end, as Lda,
/// or it is the first word, as Associação or Ministério: "Câmara", "Sá" or "Service" inside a name may be a surname.
/// </summary>
public static partial class LegalForm
{
    /// <summary>True when the name has one.</summary>
    /// <param name="name">The name; null for none.</param>
    public static bool IsIn(string? name)
        => name is not null && Has(Spaces().Replace(
            name.AsSpan().ContainsAnyInRange('\u0300', '\u036f') ? string.Concat(name.Where(c => c is < '\u0300' or > '\u036f')) : name,
            " "));

    // Accents as signs of their own say nothing: each form is known without them.
    private static bool Has(string name)
        => !SoleTrader().IsMatch(name)
            && (Ending().IsMatch(name) || Abroad().IsMatch(name) || First().IsMatch(name) || BareSa().IsMatch(name) || (FirmSa().IsMatch(name) && Firm().IsMatch(name)));

    // Some names say after the form where or how the company is: "Exemplo, S.L. - Sucursal em Portugal", "Exemplo, Lda, em liquidação".
    [GeneratedRegex(@"[\p{L}\d&.)""'»][\s,;:/|(\u2010-\u2015\u2212-]+(?:
        sociedad\w?\s(?:an[oóô]nima(?:\sdesportiva)?|(?:unipessoal\s)?por\squotas|civil|comercial|desportiva|em\scomandita|de\sadvogados)
        |soci[eé]t[eé]\s(?:anonyme|par\sactions\ssimplifi[eé]e|[aà]\sresponsabilit[eé]\slimit[eé]e)|aktiengesellschaft
        |societ[aà]\s(?:per\sazioni|a\sresponsabilit[aà]\slimitata)|agrupamento\scomplementar\sde\sempresas
        |entidade\sp[uú]blica\sempresarial|empresa\s(?:p[uú]blica|municipal|intermunicipal)|(?:s\.?\s?p\.?,?\s)?r\.?\s?l|lt\.?ª
        |l\.?\s?da\.?ª?|ld\.?ª|limitada|unipessoal|unipersonal|s\.\s?a\.?|s/a|s\.\s?g\.\s?p\.\s?s\.?|sgps|e\.?\s?p\.?\s?e|e\.\s?p|e\.?\s?i\.?\s?m|e\.\s?m|i\.\s?p|c\.?\s?r\.?\s?l|a\.?\s?c\.?\s?e
        |s\.\s?c|s\.?\s?a\.?\s?d
        |gmbh|g\.m\.b\.h|kg|ohg|kgaa|ltd|limited|p\.?l\.?c|l\.?l\.?p|l\.?l\.?c|inc|incorporated|corp|corporation|s\.?r\.?l|s\.?l|s\.\s?l\.?|s\.?\s?l\.?\s?u|s\.?\s?a\.?\s?u|s\.p\.a|spa|s\.?a\.?s|s\.?a\.?r\.?l
        |e\.?u\.?r\.?l|b\.?v|n\.?v|v\.?z\.?w|a\.?g|a/s|aps|oyj|oy|a\.b|sp\.?\s?z\s?o\.?\s?o|s\.?r\.?o|d\.?o\.?o|kft|zrt|ltda|eireli
        |council|university|authority|ministry|agency|commission|institute|department|government|secretariat
        )\.{0,2}["")»\s,]*(?:\([^()]*\)|[-–,]?\s*\(?(?:sucursal|filial|branch|em\sliquidaç|em\sinsolv)\w*\b.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ending();

    // In small letters or without points these are words.
    [GeneratedRegex(@"[\p{L}\d&.)""'»][\s,]+(?:ASA?|AB|OÜ|E?OOD|EAD|UAB|UG|a\.\s?s\.?|e\.\s?V\.?|eG)$", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();

    // Without points SA is also the surname Sá in capitals: only a comma tells it, or another word that no person bears.
    [GeneratedRegex(@"[\p{L}\d)],\s*SA[\s)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareSa();

    [GeneratedRegex(@"[\p{L}\d)&]\s+SA[\s)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FirmSa();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:
        empresa|sociedade|companhia|comp\.|grupo|group|holding|banco|seguros|seguradora|constru[cç][oõ]es|construtora|engenharia|servi[cç]os
        |sistemas|tecnologias?|inform[aá]tica|consultoria|consultores|com[eé]rcio|ind[uú]strias?|distribui[cç][aã]o|transportes
        |laborat[oó]rios?|farmac[eê]utica|produtos|equipamentos|m[eé]dicas?|hospitalar|energia|telecomunica[cç][oõ]es|comunica[cç][oõ]es|gest[aã]o
        |international|internacional|portugal|ib[eé]rica|&
        )(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Firm();

    // An acronym may stand before the name, as in "INE - Instituto Nacional de Estatística". Words that firms and sole traders use
    // too, such as Serviço or Instituto, need the word that follows them in a body's name. In Portuguese, Spanish, French, English.
    [GeneratedRegex(@"^[\s""'«(]*(?:(?-i:\p{Lu}{2,8})\s*[-\u2010-\u2015:]\s*)?(?:
        associa[cç][aã]o|funda[cç][aã]o|cooperativa|sociedade|federa[cç][aã]o|confedera[cç][aã]o|universidade|munic[ií]pio
        |c[aâ]mara\smunicipal
        |(?:junta\sde|uni[aã]o\sd[ae]s?)\sfreguesias?|freguesia\sd[aeo]s?|santa\scasa\sda\smiseric[oó]rdia
        |comunidade\sintermunicipal|[aá]rea\smetropolitana|regi[aã]o\saut[oó]noma|entidade\sreguladora
        |minist[eé]rios?|ag[eê]ncia(?!\s(?:funer|de\sviagens|imobili))|autoridade|comiss[aã]o|assembleia|presid[eê]ncia|governo|parlamento
        |(?:(?:dire|inspe)c?[cç][aã]o|secretaria|procuradoria|inspec?toria)[-\s](?:geral|regional|nacional)
        |(?:sub)?secretaria\sd[aeo]s?|secretariado|provedoria|administra[cç][aã]o\s(?:central|regional|tribut[aá]ria|d[ao]s?)
        |instituto\s(?:nacional|polit[eé]cnico|superior|portugu[eê]s|p[uú]blico|para|d[ao]s?
        |de(?!\s(?:beleza|est[eé]tica|massage|cabeleir)))
        |(?:gabinete|servi[cç]os?|departamento|divis[aã]o|dire[cç][aã]o|unidade|conselho|tribunal|observat[oó]rio|hospital|museu
        |biblioteca|arquivo)
            \s(?:d[aeo]s?|para|nacional|nacionais|regional|regionais|\w*municipa\w+|central|local|superior|partilhados|sociais
        |constitucional)
        |centro\s(?:hospitalar|nacional|regional|de\s(?:sa[uú]de|emprego|estudos|investiga\w+))|laborat[oó]rio\snacional
        |agrupamento\sde\sescolas|escola\s(?:superior|secund[aá]ria|b[aá]sica|nacional)|faculdade\sd[aeo]
        |banco\sd[ae]\s(?:portugal|espa[nñ]a)
        |pol[ií]cia\s(?:de\sseguran[cç]a|judici[aá]ria|municipal|mar[ií]tima)|guarda\snacional
        |ayuntamiento|diputaci[oó]n|consejer[ií]a|universidad|autoridad|comisi[oó]n|gobierno|fundaci[oó]n|asociaci[oó]n
        |(?:direcci[oó]n|secretar[ií]a|inspecci[oó]n)[-\s](?:general|nacional|del?)|(?:servicios?|consejo|junta)\s(?:del?|para|nacional)
        |minist[eè]res?|mairie|pr[eé]fecture|universit[eé]|agence|autorit[eé]|gouvernement|fondation
        |(?:commune|communaut[eé]|ville)\sd(?:es?|u)?
        |(?:direction|secr[eé]tariat|inspection)[-\s](?:g[eé]n[eé]rale?|r[eé]gionale?|nationale?|d(?:es?|u)?)
        |(?:institut|conseil|services?|cabinet|d[eé]partement|office)\s(?:d(?:es?|u)?|nationale?|r[eé]gional|g[eé]n[eé]ral|municipal
        |public)
        |ministry|agency|authority|commission
        |(?:university|department|office|directorate|council|institute|secretariat|bureau|services?|municipality|city|government
        |parliament)
            \s(?:of|for|on)
        )['’\s]+[\p{L}\d]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex First();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();

    // Whoever trades alone with limited liability does so under the own name.
    [GeneratedRegex(@"estabelecimento\s+individual|(?<![\p{L}\d])e\.?\s?i\.?\s?r\.?\s?l(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoleTrader();
}
