namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The fields of one record of BASE, from whatever file it comes: the same names stand in JSON, XLSX and CSV.</summary>
public abstract class BaseFields
{
    /// <summary>The names in the files, by <see cref="BaseField"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "idcontrato", "nAnuncio", "tipoContrato", "idprocedimento", "tipoprocedimento", "objectoContrato", "descContrato", "adjudicante", "adjudicatarios", "concorrentes",
        "dataPublicacao", "dataCelebracaoContrato", "dataDecisaoAdjudicacao", "dataFechoContrato", "precoContratual", "precoBaseProcedimento", "PrecoTotalEfetivo", "cpv",
        "prazoExecucao", "localExecucao", "NUTs", "fundamentacao", "ProcedimentoCentralizado", "DescrAcordoQuadro", "tipoFimContrato", "TipoCriterioAdjudicacao",
        "NIPC_entidade_comunicante", "entidade_comunicante",
        "modifContratoData", "modifContratoTipoAto", "modifContratoFundamento", "modifContratoPrecoAlterado", "modifPrazoExecucao", "modifDataPublicacao",
    ];

    /// <summary>Fields that files have and contracts here do not keep.</summary>
    public static IReadOnlyList<string> Unused { get; } =
    [
        "TipoAnuncio", "idINCM", "numAcordoQuadro", "regime", "justifNReducEscrContrato", "CritMateriais", "linkPecasProc", "Observacoes", "ContratEcologico", "Ano",
        "fundamentAjusteDireto", "adjudicatarioPMEs", "Lotes",
    ];

    /// <summary>Where the record stands.</summary>
    public abstract ImportPlace Place { get; }

    /// <summary>The fields that the record has, empty or not: a bit for each <see cref="BaseField"/>.</summary>
    public abstract long Present { get; }

    /// <summary>The text of a field; null when it is absent, empty, a dash or a word for nothing. Several values are joined by a bar.</summary>
    public string? Text(BaseField field) => Known(Raw(field));

    /// <summary>The values of a field that may hold several.</summary>
    /// <param name="field">The field.</param>
    /// <param name="values">Emptied, then filled.</param>
    public abstract void Values(BaseField field, List<string> values);

    /// <summary>The place of a field, for a finding.</summary>
    public abstract ImportPlace PlaceOf(BaseField field);

    /// <summary>The text of a field as it stands; null when it is absent.</summary>
    protected abstract string? Raw(BaseField field);

    /// <summary>A text, or null when it says that there is none.</summary>
    protected static string? Known(string? text)
    {
        var trimmed = text?.Trim();
        return trimmed is null or "" or "-" or "NULL" or "null" or "Inexistente" or "N/A" ? null : trimmed;
    }

    /// <summary>Divides a cell of a table into its values: at bars, and at line ends too. A line of a party that begins with no number goes on with the name before.</summary>
    protected static void Divide(BaseField field, string? cell, List<string> values)
    {
        if (cell is null)
        {
            return;
        }

        var isParty = field is BaseField.Buyers or BaseField.Suppliers or BaseField.Bidders;
        foreach (var part in cell.Split(" | "))
        {
            var isFirst = true;
            foreach (var line in part.Contains('\n') ? part.Split('\n') : [part])
            {
                if (Known(line) is { } value)
                {
                    if (isParty && !isFirst && BaseText.Party(value).Number is null)
                    {
                        values[^1] = $"{values[^1]} {value}";
                    }
                    else
                    {
                        values.Add(value);
                    }

                    isFirst = false;
                }
            }
        }
    }
}
