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

    private static readonly string[] Lines = ["\n", "<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"];

    /// <summary>Where the record stands.</summary>
    public abstract ImportPlace Place { get; }

    /// <summary>The fields that the record has, empty or not: a bit for each <see cref="BaseField"/>.</summary>
    public abstract long Present { get; }

    /// <summary>True for a row of the portal's own export, which has no contract numbers.</summary>
    public virtual bool IsExport => false;

    /// <summary>The text of a field; null when it is absent, empty, a dash or a word for nothing. Several values are joined by a bar.</summary>
    public string? Text(BaseField field) => Known(Raw(field));

    /// <summary>The number of a field; null when it is absent or says that there is none.</summary>
    /// <param name="field">The field.</param>
    public virtual StatedNumber? Number(BaseField field) => Text(field) is { } text ? StatedNumber.Of(text) : null;

    /// <summary>
    /// The code of a field, without what a spreadsheet made of it; null when it is absent, and when it cannot be told any more, which
    /// <paramref name="isLost"/> says.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="isLost">True when the field holds a code whose digits are lost.</param>
    public virtual string? Code(BaseField field, out bool isLost)
    {
        var text = Text(field);
        var code = text is null ? null : StatedCode.Of(text);
        isLost = text is not null && code is null;
        return code;
    }

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
        return trimmed is null or "" or "-" or "NULL" or "null" or "Inexistente" or "N/A" or "nan" or "NaN" or "NaT" or "None" or "<NA>"
            ? null : trimmed;
    }

    /// <summary>
    /// Divides a cell of a table into its values: a list that a program wrote into it, else at bars, line ends and breaks of HTML. A line
    /// of a party that begins with no number goes on with the name before.
    /// An item of a list that names parties is divided as a cell is.
    /// </summary>
    protected static void Divide(BaseField field, string? cell, List<string> values)
    {
        if (cell is null)
        {
            return;
        }

        if (ListText.TryRead(cell, values))
        {
            values.RemoveAll(v => Known(v) is null);
            if (IsParty(field))
            {
                string[] items = [.. values];
                values.Clear();
                Array.ForEach(items, item => DivideText(field, item, values));
            }

            return;
        }

        DivideText(field, cell, values);
    }

    /// <summary>True for a field that names parties, of which one text may name several.</summary>
    protected static bool IsParty(BaseField field) => field is BaseField.Buyers or BaseField.Suppliers or BaseField.Bidders;

    /// <summary>Divides a text that is no list, be it a cell or an item of a list.</summary>
    protected static void DivideText(BaseField field, string text, List<string> values)
    {
        foreach (var part in text.Split(" | "))
        {
            string? party = null;
            foreach (var line in part.AsSpan().IndexOfAny('\n', '<') < 0 ? [part] : part.Split(Lines, StringSplitOptions.None))
            {
                if (Known(line) is not { } value)
                {
                    continue;
                }

                if (field == BaseField.Locations)
                {
                    StatedPlace.Divide(value, values);
                }
                else if (!IsParty(field))
                {
                    values.Add(value);
                }
                else if (party is not null && PartyText.Of(value).Number is null)
                {
                    party = $"{party} {value}";
                }
                else
                {
                    AddParties(party, values);
                    party = value;
                }
            }

            AddParties(party, values);
        }
    }

    private static void AddParties(string? text, List<string> values)
    {
        if (text is not null)
        {
            PartyList.Divide(text, values);
        }
    }
}
