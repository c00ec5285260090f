using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>
/// Every extension point of OgpGraph, on one page. A module says here what it adds; the builder only collects and knows no engine.
/// Facts about one property are attributes beside it; relations between things are said here.
/// </summary>
public sealed class ModuleBuilder
{
    private readonly List<TableDefinition> _tables = [];
    private readonly List<SeedDefinition> _seeds = [];
    private readonly List<IndicatorDefinition> _indicators = [];
    private readonly List<MeasureDefinition> _measures = [];
    private readonly List<ImportDefinition> _imports = [];
    private readonly List<FormatDefinition> _formats = [];
    private readonly List<DerivationDefinition> _derivations = [];
    private readonly List<ColumnDerivation> _columns = [];
    private readonly List<ExtensionDefinition> _extensions = [];
    private readonly List<PersonalNumberPattern> _personalNumbers = [];

    /// <summary>The tables declared so far.</summary>
    public IReadOnlyList<TableDefinition> Tables => _tables;

    /// <summary>The indicator types declared so far.</summary>
    public IReadOnlyList<IndicatorDefinition> Indicators => _indicators;

    /// <summary>The seed files declared so far, each with the class of its rows.</summary>
    public IReadOnlyList<SeedDefinition> Seeds => _seeds;

    /// <summary>The computed indicators declared so far.</summary>
    public IReadOnlyList<MeasureDefinition> Measures => _measures;

    /// <summary>The formats of seed files declared so far.</summary>
    public IReadOnlyList<ImportDefinition> Imports => _imports;

    /// <summary>The open data formats declared so far.</summary>
    public IReadOnlyList<FormatDefinition> Formats => _formats;

    /// <summary>The computed tables declared so far.</summary>
    public IReadOnlyList<DerivationDefinition> Derivations => _derivations;

    /// <summary>The computed columns declared so far.</summary>
    public IReadOnlyList<ColumnDerivation> Columns => _columns;

    /// <summary>The edges and computed fields declared so far.</summary>
    public IReadOnlyList<ExtensionDefinition> Extensions => _extensions;

    /// <summary>The kinds of personal numbers declared so far.</summary>
    public IReadOnlyList<PersonalNumberPattern> PersonalNumberPatterns => _personalNumbers;

    /// <summary>
    /// A data table: its type, <c>where</c>, <c>order</c>, connection, aggregates, groups and exports come of themselves.
    /// Used by: beneficial-owners, <c>module.Table&lt;OwnershipStatement&gt;("ownership.csv")</c>.
    /// </summary>
    /// <typeparam name="T">The row class: public, with <see cref="KeyAttribute"/> on one property and <see cref="DocAttribute"/> on all.</typeparam>
    /// <param name="seed">A file under <c>seed/</c>, imported when the database is built; null for none.</param>
    /// <param name="rootField">The root field; null for the plural of the type's name, empty for none.</param>
    public ModuleBuilder Table<T>(string? seed = null, string? rootField = null)
        where T : class
    {
        _tables.Add(new TableDefinition(typeof(T), rootField));
        return seed is null ? this : Seed<T>(seed);
    }

    /// <summary>
    /// Rows for a table of the core, such as the entities that the module knows by name.
    /// Used by: beneficial-owners, <c>module.Seed&lt;Organization&gt;("organizations.csv")</c>.
    /// </summary>
    /// <typeparam name="T">The row class.</typeparam>
    /// <param name="file">A file under <c>seed/</c>, imported when the database is built. Each key belongs to one row of one module.</param>
    public ModuleBuilder Seed<T>(string file)
        where T : class
    {
        _seeds.Add(new SeedDefinition(typeof(T), file));
        return this;
    }

    /// <summary>
    /// An indicator type of this module. Its names, unit and observations stand in <c>commitment.yaml</c> under the same code;
    /// an indicator that needs no dimensions of its own stands there alone and is a <see cref="Figure"/>.
    /// Used by: tax-assistant, <c>module.Indicator&lt;AssistantAccess&gt;("tax-assistant.access-growth")</c>.
    /// </summary>
    /// <typeparam name="TObservation">The observation class with the indicator's own dimensions as properties.</typeparam>
    /// <param name="code">Unique in the plan; begins with the module's id and a dot.</param>
    public ModuleBuilder Indicator<TObservation>(string code)
        where TObservation : Observation
    {
        _indicators.Add(new IndicatorDefinition(code, typeof(TObservation)));
        return this;
    }

    /// <summary>
    /// An indicator that OgpGraph computes from tables. Its observation says <c>isComputed</c>, and <c>isSynthetic</c> when a table that it reads holds synthetic rows.
    /// Used by: open-data-portal, <c>module.Measure("open-data-portal.datasets-listed", …, data => data.Of&lt;Dataset&gt;().Count())</c>.
    /// </summary>
    /// <param name="code">Unique in the plan; begins with the module's id and a dot.</param>
    /// <param name="nameEn">The name in English.</param>
    /// <param name="namePt">The name in Portuguese.</param>
    /// <param name="unit">The unit of the value.</param>
    /// <param name="value">Becomes SQL; null when it cannot be known.</param>
    public ModuleBuilder Measure(string code, string nameEn, string namePt, string unit, Expression<Func<IGraphData, decimal?>> value)
    {
        _measures.Add(new MeasureDefinition(code, nameEn, namePt, unit, value));
        return this;
    }

    /// <summary>
    /// Edges and computed fields on a type of the core or of this module.
    /// Used by: recovery-plan, <c>module.Extend&lt;Organization&gt;().Many&lt;Contract&gt;("contractsWon", c => c.SupplierId, …)</c>.
    /// </summary>
    /// <typeparam name="T">The type that is extended.</typeparam>
    public Extension<T> Extend<T>()
        where T : class
        => new(_extensions);

    /// <summary>
    /// A file format that this module can read. Plain CSV needs none.
    /// Used by: no built-in module yet; <c>module.Import&lt;Reading, ReadingImporter&gt;("ndjson")</c>.
    /// </summary>
    /// <typeparam name="TRow">The row class, declared with <see cref="Table{T}"/>.</typeparam>
    /// <typeparam name="TImporter">The reader.</typeparam>
    /// <param name="format">The file ending without its dot, in lower case; a seed with this ending is read with <typeparamref name="TImporter"/>.</param>
    public ModuleBuilder Import<TRow, TImporter>(string format)
        where TRow : class
        where TImporter : IRowImporter<TRow>, new()
    {
        _imports.Add(new ImportDefinition(format, typeof(TRow), typeof(TImporter)));
        return this;
    }

    /// <summary>
    /// An open data format that readers import with <c>ogpgraph import FORMAT FILE</c>.
    /// Used by: beneficial-owners, <c>module.Import&lt;BodsImporter&gt;("bods", …)</c>.
    /// </summary>
    /// <typeparam name="TImporter">The importer.</typeparam>
    /// <param name="format">Its name on the command line, in lower case.</param>
    /// <param name="en">What it is, in English.</param>
    /// <param name="pt">What it is, in Portuguese.</param>
    public ModuleBuilder Import<TImporter>(string format, string en, string pt)
        where TImporter : IFormatImporter, new()
    {
        _formats.Add(new FormatDefinition(format, en, pt, typeof(TImporter)));
        return this;
    }

    /// <summary>
    /// A table that is computed from others after each import; declare it with <see cref="Table{T}"/> too, unless it is the core's.
    /// Used by: beneficial-owners, <c>module.Derive&lt;BeneficialOwner, OwnerDerivation&gt;()</c>.
    /// </summary>
    /// <typeparam name="TRow">The class of its rows.</typeparam>
    /// <typeparam name="TDerivation">What computes them.</typeparam>
    public ModuleBuilder Derive<TRow, TDerivation>()
        where TRow : class
        where TDerivation : IDerivation<TRow>, new()
    {
        _derivations.Add(new DerivationDefinition(typeof(TRow), typeof(TDerivation)));
        return this;
    }

    /// <summary>
    /// A column that is computed from its row and other tables, after each import that changed one of them and when the database is built. It is stored, so filters and edges find it by index;
    /// nothing else writes it. For a value that two imports know each a half of; a field that is asked for row by row is an <see cref="Extension{T}.Compute"/>.
    /// Used by: recovery-plan, <c>module.Derive&lt;Contract, string?&gt;(c => c.ProjectId, (c, data) => …)</c>.
    /// </summary>
    /// <typeparam name="TRow">The class of the rows, of this module.</typeparam>
    /// <typeparam name="TValue">The type of the column; nullable.</typeparam>
    /// <param name="column">The property, as <c>c => c.ProjectId</c>.</param>
    /// <param name="value">From the row and the tables to the value. It becomes SQL.</param>
    public ModuleBuilder Derive<TRow, TValue>(Expression<Func<TRow, TValue>> column, Expression<Func<TRow, IGraphData, TValue>> value)
        where TRow : class
    {
        _columns.Add(new ColumnDerivation(typeof(TRow), (System.Reflection.PropertyInfo)((MemberExpression)column.Body).Member, value));
        return this;
    }

    /// <summary>
    /// The kinds of natural persons' numbers of the country that the module's files are from: what its imports store has asterisks for them
    /// in texts, and tokens in keys.
    /// Used by: no built-in module, as Portugal's are always looked for; <c>module.PersonalNumbers(PersonalNumbers.Cpf)</c>.
    /// </summary>
    /// <param name="patterns">Ready ones of <see cref="OgpGraph.Core.PersonalNumbers"/>, or the module's own.</param>
    public ModuleBuilder PersonalNumbers(params IReadOnlyList<PersonalNumberPattern> patterns)
    {
        _personalNumbers.AddRange(patterns);
        return this;
    }
}
