namespace OgpGraph.Engine.Tests.Planning;

[Doc("A bill.", "Uma fatura.")]
public sealed class Bill
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Money, Doc("The price.", "O preço.")]
    public decimal? Price { get; set; }

    [Money, Doc("What is paid.", "O que está pago.")]
    public decimal Paid { get; set; }

    [Money(Decimals = 6), Doc("The price of a unit.", "O preço de uma unidade.")]
    public decimal? UnitPrice { get; set; }

    [Doc("The currency.", "A moeda.")]
    public string? Currency { get; set; }

    [Doc("The latitude.", "A latitude.")]
    public decimal Latitude { get; set; }

    [Doc("The rate of tax.", "A taxa do imposto.")]
    public decimal? Rate { get; set; }

    [Decimals(3), Doc("The weight.", "O peso.")]
    public decimal? Weight { get; set; }

    [Decimals(0), Doc("The meter's reading.", "A leitura do contador.")]
    public decimal? Reading { get; set; }

    [Personal, Money, Doc("What the person still owes.", "O que a pessoa ainda deve.")]
    public decimal? Debt { get; set; }

    [Doc("How many pieces.", "Quantas peças.")]
    public int Pieces { get; set; }

    [Doc("How many days.", "Quantos dias.")]
    public int? Days { get; set; }

    [Doc("How many bytes.", "Quantos bytes.")]
    public long? Bytes { get; set; }

    [Doc("The day of issue.", "O dia de emissão.")]
    public DateOnly IssuedOn { get; set; }

    [Doc("The day of payment.", "O dia do pagamento.")]
    public DateOnly? PaidOn { get; set; }
}
