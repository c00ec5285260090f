namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The recovery plan's files as Estrutura de Missão Recuperar Portugal publishes them, CSV or XLSX: six layouts, known by their headings.
/// Each file is a whole snapshot: what an earlier one had and this one has not is taken away.
/// </summary>
public sealed class RecoveryPlanImporter : IFormatImporter
{
    private readonly HashSet<RecoveryLayout> _read = [];
    private readonly HashSet<string> _investments = new(StringComparer.Ordinal);
    private readonly Dictionary<RecoveryLayout, HashSet<string>> _keys = [];
    private PartyRegister? _parties;

    /// <inheritdoc/>
    public IReadOnlyList<ImportRule> Rules => RecoveryFileRules.All;

    /// <inheritdoc/>
    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Csv, ImportFileKind.Xlsx];

    /// <inheritdoc/>
    public void Read(IImportFile file, IImportSession session)
    {
        RecoveryLayout? layout = null;
        _parties ??= new PartyRegister(session);
        foreach (var row in file.Table())
        {
            if (layout is null)
            {
                layout = LayoutOf(row);
                if (layout == RecoveryLayout.Unknown)
                {
                    session.Report(RecoveryFileRules.UnknownLayout, row.Place);
                    return;
                }

                _read.Add(layout.Value);
            }

            session.Count(layout.Value.ToString().ToLowerInvariant());
            switch (layout)
            {
                case RecoveryLayout.Projects: Project(row, file, session); break;
                case RecoveryLayout.Entities: Entity(row, file, session); break;
                case RecoveryLayout.Contracts: Contract(row, file, session); break;
                case RecoveryLayout.Parties: Party(row, file, session); break;
                case RecoveryLayout.Locations: Location(row, file, session); break;
                default: Milestone(row, file, session); break;
            }
        }
    }

    /// <inheritdoc/>
    public void Finish(IImportSession session)
    {
        foreach (var layout in _read)
        {
            switch (layout)
            {
                case RecoveryLayout.Projects: session.RemoveUnseen<RecoveryProject>(); break;
                case RecoveryLayout.Entities: session.RemoveUnseen<ProjectEntity>(); break;
                case RecoveryLayout.Contracts: session.RemoveUnseen<ProjectContract>(); break;
                case RecoveryLayout.Parties: session.RemoveUnseen<ProjectContractParty>(); break;
                case RecoveryLayout.Locations: session.RemoveUnseen<ProjectLocation>(); break;
                default: session.RemoveUnseen<RecoveryMilestone>(); break;
            }
        }
    }

    private static RecoveryLayout LayoutOf(ImportRow row)
    {
        if (row.Has("cd_base_gov") && row.Has("cd_contrato") && row.Has("cd_projeto"))
        {
            return RecoveryLayout.Contracts;
        }

        if (row.Has("ds_papel_entidade_contrato") && row.Has("cd_contrato"))
        {
            return RecoveryLayout.Parties;
        }

        if (row.Has("papel_entidade") && row.Has("nif_entidade") && row.Has("cd_projeto"))
        {
            return RecoveryLayout.Entities;
        }

        if (row.Has("cd_nutsii") && row.Has("cd_projeto"))
        {
            return RecoveryLayout.Locations;
        }

        if (row.Has("valor_aprovado") && row.Has("cd_projeto"))
        {
            return RecoveryLayout.Projects;
        }

        return row.Has("Código da Reforma ou Investimento") && row.Has("Número Sequencial") ? RecoveryLayout.Milestones : RecoveryLayout.Unknown;
    }

    private void Project(ImportRow row, IImportFile file, IImportSession session)
    {
        if (KeyOf(row, session, "cd_projeto") is not { } id)
        {
            return;
        }

        var cells = new RecoveryRow(row, session, id);
        var title = cells.OpenText("ds_projeto");
        if (title is null)
        {
            session.Report(RecoveryFileRules.MissingTitle, row.Place.Cell("ds_projeto"), id);
        }

        session.Put(new RecoveryProject
        {
            Id = Once(id, RecoveryLayout.Projects, row, session),
            Title = title ?? id,
            InvestmentId = cells.Code("cd_investimento"),
            ApprovedAmount = cells.Money("valor_aprovado"),
            PaidAmount = cells.Money("valor_pago"),
            StartsOn = cells.Date("dt_inicio"),
            PlannedEndOn = cells.Date("dt_prevista_conclusao"),
            EndedOn = cells.Date("dt_efetiva_conclusao"),
            ReferenceOn = cells.Date("dt_referencia"),
            SourceId = file.SourceId,
        });
    }

    private void Entity(ImportRow row, IImportFile file, IImportSession session)
    {
        if (KeyOf(row, session, "cd_projeto") is not { } project || KeyOf(row, session, "papel_entidade") is not { } role)
        {
            return;
        }

        var cells = new RecoveryRow(row, session, project);
        if (RecoveryEntity.Put(row, session, _parties!, "nif_entidade", "ds_entidade", project) is not { } entity)
        {
            return;
        }

        session.Put(new ProjectEntity
        {
            // cd_entidade is not unique: an entity has one row for each project and role.
            Id = Once($"{project}|{entity}|{role}", RecoveryLayout.Entities, row, session),
            ProjectId = project,
            OrganizationId = entity,
            Role = role,
            ContractedAmount = cells.Money("valor_contratado"),
            PaidAmount = cells.Money("valor_pago"),
            ReferenceOn = cells.Date("dt_referencia"),
            SourceId = file.SourceId,
        });
    }

    private void Contract(ImportRow row, IImportFile file, IImportSession session)
    {
        if (KeyOf(row, session, "cd_projeto") is not { } project || KeyOf(row, session, "cd_contrato") is not { } contract)
        {
            return;
        }

        var cells = new RecoveryRow(row, session, contract);
        var number = cells.Code("cd_base_gov");
        number = number is "0" or "-" ? null : number;
        if (number is null)
        {
            session.Report(RecoveryFileRules.NoBaseNumber, row.Place.Cell("cd_base_gov"), contract);
        }

        session.Put(new ProjectContract
        {
            Id = Once($"{project}|{contract}", RecoveryLayout.Contracts, row, session),
            ProjectId = project,
            PlanContractCode = contract,
            ContractId = number,
            Title = cells.OpenText("ds_contrato"),
            SignedOn = cells.Date("dt_assinatura_contrato"),
            Amount = cells.Money("montante_contratualizado"),
            ProjectShare = cells.Share("perc_contrato_projeto"),
            ReferenceOn = cells.Date("dt_referencia"),
            SourceId = file.SourceId,
        });
    }

    private void Party(ImportRow row, IImportFile file, IImportSession session)
    {
        if (KeyOf(row, session, "cd_contrato") is not { } contract || KeyOf(row, session, "ds_papel_entidade_contrato") is not { } role)
        {
            return;
        }

        if (RecoveryEntity.Put(row, session, _parties!, "cd_entidade", "ds_entidade", contract) is not { } entity)
        {
            return;
        }

        var cells = new RecoveryRow(row, session, contract);
        session.Put(new ProjectContractParty
        {
            Id = Once($"{contract}|{entity}|{role}", RecoveryLayout.Parties, row, session),
            PlanContractCode = contract,
            OrganizationId = entity,
            Role = role,
            Amount = cells.Money("valor_contrato"),
            ReferenceOn = cells.Date("dt_referencia"),
            SourceId = file.SourceId,
        });
    }

    private void Location(ImportRow row, IImportFile file, IImportSession session)
    {
        if (KeyOf(row, session, "cd_projeto") is not { } project)
        {
            return;
        }

        var cells = new RecoveryRow(row, session, project);
        var subregion = cells.Code("cd_nutsiii");
        session.Put(new ProjectLocation
        {
            Id = Once(
                string.Join('|', project, cells.Code("cd_nutsii"), subregion, cells.Code("cd_distrito"), cells.Code("cd_concelho")),
                RecoveryLayout.Locations, row, session),
            ProjectId = project,
            Region = cells.Region("ds_distrito", "ds_concelho", "cd_nutsii", "cd_nutsiii", "ds_nutsii", "ds_nutsiii"),
            Subregion = subregion,
            District = cells.Text("ds_distrito"),
            Municipality = cells.Text("ds_concelho"),
            ApprovedShare = cells.Share("perc_valor_aprovado"),
            PaidShare = cells.Share("perc_valor_pago"),
            ReferenceOn = cells.Date("dt_referencia"),
            SourceId = file.SourceId,
        });
    }

    private void Milestone(ImportRow row, IImportFile file, IImportSession session)
    {
        if (KeyOf(row, session, "Código da Reforma ou Investimento") is not { } measure || KeyOf(row, session, "Número Sequencial") is not { } number)
        {
            return;
        }

        var id = $"{measure}|{number}";
        var cells = new RecoveryRow(row, session, id);
        var isInvestment = measure.Contains("-i", StringComparison.OrdinalIgnoreCase);
        if (isInvestment && _investments.Add(measure) && cells.Text("Designação da Reforma ou Investimento") is { } name)
        {
            session.Put(new RecoveryInvestment { Id = measure, Name = new LocalizedText { Pt = name }, Component = measure[..measure.IndexOf('-', StringComparison.Ordinal)] });
        }

        session.Put(new RecoveryMilestone
        {
            Id = Once(id, RecoveryLayout.Milestones, row, session),
            InvestmentId = isInvestment ? measure : null,
            MeasureCode = measure,
            Name = cells.Text("Designação") ?? id,
            IsTarget = cells.Text("Marco / Meta") is { } kind ? kind.StartsWith("meta", StringComparison.OrdinalIgnoreCase) ? true : kind.StartsWith("marco", StringComparison.OrdinalIgnoreCase) ? false : null : null,
            DueYear = cells.Whole("Ano", 2000, 2100),
            DueQuarter = cells.Whole("Trimestre", 1, 4),
            Baseline = cells.Text("Referência"),
            Goal = cells.Text("Objetivo"),
            Achieved = cells.Text("Valor Atingido"),
            CompletedOn = cells.Date("Data de Conclusão"),
            SourceId = file.SourceId,
        });
    }

    // Files are snapshots, so that a key stands once in an import; of two rows nothing says which is right.
    private string Once(string key, RecoveryLayout layout, ImportRow row, IImportSession session)
    {
        if (!_keys.TryGetValue(layout, out var keys))
        {
            _keys[layout] = keys = new HashSet<string>(StringComparer.Ordinal);
        }

        if (!keys.Add(key))
        {
            session.Report(RecoveryFileRules.RepeatedKey, row.Place, key);
        }

        return key;
    }

    private static string? KeyOf(ImportRow row, IImportSession session, string heading)
    {
        if (new RecoveryRow(row, session, null).Code(heading) is { } key)
        {
            return key;
        }

        session.Report(RecoveryFileRules.MissingKey, row.Place.Cell(heading));
        return null;
    }
}
