namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>An entity of the recovery plan's files: natural persons become opaque keys, legal entities rows of the core.</summary>
public static class RecoveryEntity
{
    /// <summary>Puts the entity and gives its key; null, and reported, when the number joins to nothing.</summary>
    public static string? Put(
        ImportRow row, IImportSession session, PartyRegister parties, string numberHeading, string nameHeading, string record)
    {
        var cells = new RecoveryRow(row, session, record);
        var written = cells.Code(numberHeading);
        var name = cells.OpenText(nameHeading);
        var number = OrganizationKey.TaxNumber(written);
        if (IsPerson(cells.Text(nameHeading), written, number))
        {
            if (LegalForm.IsIn(name))
            {
                var party = parties.Of(written, name, "");
                var rule = party.Doubt == PartyDoubt.OtherName ? RecoveryFileRules.NamesOfNumber : RecoveryFileRules.WithheldNumber;
                session.Report(rule, row.Place.Cell(numberHeading), record);
                return party.Key;
            }

            session.Report(RecoveryFileRules.NaturalPerson, row.Place.Cell(numberHeading), record);
            var person = $"{OrganizationKey.Person}:{session.Opaque("person", number ?? written!)}";
            session.Put(new Organization { Id = person, Name = PartyRegister.PersonName });
            return person;
        }

        if (number is null || IsPlaceholder(number))
        {
            if (!LegalForm.IsIn(name) && (number is not null || !TellsWho(written, name)))
            {
                // What is no tax number may still be a foreign person's number: it does not go into the report.
                session.Report(RecoveryFileRules.UnresolvedEntity, row.Place.Cell(numberHeading), record);
                return null;
            }

            // Nothing tells it from the like in another project or contract.
            var party = parties.Of(written, name, record);
            if (RuleOf(party.Doubt) is { } rule)
            {
                session.Report(rule, row.Place.Cell(numberHeading), record);
            }

            return party.Key;
        }

        if (!OrganizationKey.HasCheckDigit(number))
        {
            session.Report(RecoveryFileRules.CheckDigit, row.Place.Cell(numberHeading), record);
        }

        var key = $"{OrganizationKey.Portugal}:{number}";
        session.Put(new Organization { Id = key, Name = name ?? key, Country = "PT" });
        return key;
    }

    // A number that is withheld, in whole or in part, and another country's.
    private static bool TellsWho(string? written, string? name)
        => written is not null && (WithheldNumber.IsOne(written)
            || ForeignNumber.IsCompany(written, PartyRegister.Bare(written), name));

    private static ImportRule? RuleOf(PartyDoubt doubt) => doubt switch
    {
        PartyDoubt.None or PartyDoubt.Foreign => null,
        PartyDoubt.Person => RecoveryFileRules.NaturalPerson,
        PartyDoubt.OtherName => RecoveryFileRules.NamesOfNumber,
        PartyDoubt.Withheld => RecoveryFileRules.WithheldNumber,
        _ => RecoveryFileRules.NoEntityNumber,
    };

    // The publisher replaces a person's name by RGPD and the number by a code of eight digits.
    private static bool IsPerson(string? name, string? written, string? number)
        => number is not null
            ? (!OrganizationKey.IsLegalEntity(number) && !IsPlaceholder(number)) || name?.Equals("RGPD", StringComparison.OrdinalIgnoreCase) == true
            : written is { Length: 8 } && written.All(char.IsAsciiDigit);

    private static bool IsPlaceholder(string number) => number is "999999999" or "000000000" or "999999990";
}
