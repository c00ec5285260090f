using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What a contract is about, in the words that stand nearest to it.</summary>
public static class OcdsSubject
{
    /// <summary>What stands for it where nothing says it.</summary>
    public const string Unknown = "Objeto não indicado";

    private const int Enough = 300;

    /// <summary>The title of the contract, its award or the tender, else one of their descriptions; null when there is none.</summary>
    public static string? Titled(JsonElement? contract, JsonElement? award, JsonElement? tender)
        => contract.Wording("title") ?? award.Wording("title") ?? tender.Wording("title")
            ?? contract.Wording("description") ?? award.Wording("description") ?? tender.Wording("description");

    /// <summary>What the items of the contract, its award or the tender say, else what was planned; null when nothing says it.</summary>
    public static string? Described(JsonElement? contract, JsonElement? award, JsonElement? tender, JsonElement? planning)
    {
        var budget = planning.Member("budget");
        return Items(contract) ?? Items(award) ?? Items(tender)
            ?? budget.Wording("description") ?? budget.Text("project") ?? planning.Text("rationale");
    }

    private static string? Items(JsonElement? holder)
    {
        var texts = new List<string>();
        var length = 0;
        foreach (var item in holder.Objects("items"))
        {
            if ((item.Wording("description") ?? item.Member("classification").Wording("description")) is { } text && !texts.Contains(text))
            {
                texts.Add(text);
                length += text.Length;
                if (length >= Enough)
                {
                    break;
                }
            }
        }

        return texts.Count == 0 ? null : string.Join("; ", texts);
    }
}
