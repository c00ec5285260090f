namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What BASE's Portuguese words for kinds of procedure and contract mean in the terms of OCDS.</summary>
public static class BaseTerms
{
    private const StringComparison Any = StringComparison.OrdinalIgnoreCase;

    private static readonly string[] Remarks =
    [
        "não adjudica", "nao adjudica", "sem adjudica", "não aplic", "nao aplic", "sem concorrente", "sem candidat", "sem propost",
        "nenhum concorrente", "nenhuma proposta",
    ];

    /// <summary>The kind of procedure; <see cref="ProcurementProcedure.Other"/> for those without a class of their own.</summary>
    public static ProcurementProcedure Procedure(string words)
        => words.Contains("acordo-quadro", Any) || words.Contains("acordo quadro", Any) ? ProcurementProcedure.FrameworkAgreement
            : words.StartsWith("Ajuste dire", Any) ? ProcurementProcedure.DirectAward
            : words.StartsWith("Consulta pr", Any) ? ProcurementProcedure.PriorConsultation
            : words.StartsWith("Concurso limitado", Any) ? ProcurementProcedure.LimitedTender
            : words.StartsWith("Concurso p", Any) ? ProcurementProcedure.OpenTender
            : ProcurementProcedure.Other;

    /// <summary>The kind of contract; several kinds together are <see cref="ContractKind.Other"/>.</summary>
    public static ContractKind? Kind(IReadOnlyList<string> words)
    {
        ContractKind? kind = null;
        foreach (var word in words)
        {
            var one = word.StartsWith("Empreitada", Any) ? ContractKind.Works
                : word.StartsWith("Concess", Any) ? ContractKind.Concession
                : word.Contains("bens", Any) ? ContractKind.Goods
                : word.Contains("serviços", Any) || word.Contains("servicos", Any) ? ContractKind.Services
                : ContractKind.Other;
            kind = kind is null || kind == one ? one : ContractKind.Other;
        }

        return kind;
    }

    /// <summary>The status that an end tells of: a contract that ended is terminated, one without an end is not said to be in force.</summary>
    public static ContractStatus? Status(DateOnly? closedOn, string? endReason) => closedOn is not null || endReason is not null ? ContractStatus.Terminated : null;

    /// <summary>True when a party is a remark such as "não adjudicado" or "sem concorrentes".</summary>
    /// <param name="name">What stands for its name; null for nothing.</param>
    public static bool IsRemark(string? name)
        => name is not null && (Array.Exists(Remarks, r => name.StartsWith(r, Any)) || name.Equals("deserto", Any)
            || name.Equals("nenhum", Any));

    /// <summary>True when what stands for a party is a mere count of them.</summary>
    /// <param name="name">What stands for its name; null for nothing.</param>
    public static bool IsCount(string? name) => name is not null && name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
