using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>Says to a module's builder what the tables of a commitment.yaml are, as a module class would.</summary>
internal static class DeclaredTables
{
    private static readonly Dictionary<string, Type> CoreTypes = ModuleCatalog.Core.Definition.Tables.Select(t => t.RowType)
        .ToDictionary(t => t.GetCustomAttribute<GraphNameAttribute>()?.Name ?? t.Name, StringComparer.Ordinal);

    // What a module may know of the world; the rest of the core tells of modules, imports and facts, and has its own ways in.
    private static readonly Type[] Seedable = [typeof(Organization), typeof(OrganizationIdentifier), typeof(Event), typeof(Evidence), typeof(EventLink), typeof(EvidenceLink)];

    // A file that is read again without another table keeps its classes: a class can never be unmade.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Type>> Made = new(StringComparer.Ordinal);

    private static readonly MethodInfo Adding = typeof(DeclaredTables).GetMethod(nameof(AddTable), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo Seeding = typeof(DeclaredTables).GetMethod(nameof(AddSeed), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo Leading = typeof(DeclaredTables).GetMethod(nameof(AddBackEdge), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Adds the tables.</summary>
    /// <param name="module">Is told of them.</param>
    /// <param name="document">Says them.</param>
    /// <exception cref="SeedException">A table or column breaks a rule.</exception>
    public static void Add(Core.ModuleBuilder module, CommitmentDocument document)
    {
        var own = document.Tables.Where(t => !CoreTypes.ContainsKey(t.Name)).ToList();
        own.ForEach(t => Check(t, document));
        if (own.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw twice.Last().At("name").Expected($"each name once, whatever its case, not \"{twice.Last().Name}\" again");
        }

        var classes = own.Count == 0 ? [] : Made.GetOrAdd(Signature(document.Slug, own), _ => Make(document.Slug, own));
        foreach (var table in document.Tables)
        {
            var index = own.IndexOf(table);
            if (index < 0)
            {
                if (!Seedable.Contains(CoreTypes[table.Name]))
                {
                    throw table.At("name").Expected(Choice.Describe("a name of your own, or a table of the core that modules may fill", Seedable.Select(t => t.Name), table.Name));
                }

                if (((string[])["columns", "description", "label"]).FirstOrDefault(table.Has) is { } needless)
                {
                    throw table.At(needless).Expected($"only name and file, as {table.Name} is a table of the core; or another name");
                }

                Seeding.MakeGenericMethod(CoreTypes[table.Name]).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [module, table.File], null);
                continue;
            }

            Adding.MakeGenericMethod(classes[index]).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [module, table.File], null);
            foreach (var (name, column) in table.Columns.Where(c => c.Value.Back is not null))
            {
                Leading.MakeGenericMethod(Target(column, own, classes), classes[index]).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [module, name, column.Back], null);
            }
        }
    }

    private static void AddTable<T>(Core.ModuleBuilder module, string file)
        where T : class
        => module.Table<T>(file);

    private static void AddSeed<T>(Core.ModuleBuilder module, string file)
        where T : class
        => module.Seed<T>(file);

    private static void AddBackEdge<TTarget, TRow>(Core.ModuleBuilder module, string column, BackEdgeEntry back)
        where TTarget : class
        where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var key = Expression.Lambda<Func<TRow, object?>>(Expression.Property(row, typeof(TRow).GetProperty(column, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)!), row);
        var extension = module.Extend<TTarget>().Many(back.Field, key, back.Description.En!, back.Description.Pt!);
        if (back.Label is { } label)
        {
            extension.Label(label.En!, label.Pt!);
        }
    }

    private static List<Type> Make(string slug, List<TableEntry> tables)
    {
        var scope = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName($"OgpGraph.Declared.{slug}"), AssemblyBuilderAccess.Run).DefineDynamicModule(slug);
        var classes = new List<Type>();
        tables.ForEach(table => classes.Add(RowClass.Make(scope, table, column => Target(column, tables, classes))));
        return classes;
    }

    private static Type Target(ColumnEntry column, List<TableEntry> tables, IReadOnlyList<Type> classes)
    {
        var above = tables.FindIndex(t => t.Name == column.To);
        return above >= 0 && above < classes.Count ? classes[above] : CoreTypes[column.To!];
    }

    private static void Check(TableEntry table, CommitmentDocument document)
    {
        if (table.Columns.Count == 0)
        {
            throw table.At("name").Expected(Choice.Describe("a table of the core, or the key \"columns\" for one of your own", CoreTypes.Keys, table.Name));
        }

        CheckText(table.Description, table.At("description"));
        CheckLabel(table.Label, table.At("label"));
        var place = table.At("columns");
        if (table.Columns.Values.Count(c => c.Type == ColumnKind.Key) != 1)
        {
            throw place.Expected("one column of the type KEY");
        }

        if (table.Columns.Values.Any(c => c.Type == ColumnKind.Money) && table.Columns.GetValueOrDefault("currency")?.Type != ColumnKind.String)
        {
            throw place.Expected("a column \"currency\" of the type STRING, as there is one of MONEY");
        }

        // A number without a source does not enter.
        if (table.Columns.GetValueOrDefault("sourceId") is not { Type: ColumnKind.Reference, To: nameof(Source), Required: true })
        {
            throw place.Expected("a column \"sourceId\" with type: REFERENCE, to: Source, required: true: each row says where it comes from");
        }

        foreach (var (name, column) in table.Columns)
        {
            Check(name, column, document.Tables.TakeWhile(t => t != table).Select(t => t.Name).Concat(CoreTypes.Keys));
        }
    }

    private static void Check(string name, ColumnEntry column, IEnumerable<string> targets)
    {
        if (new FormAttribute(TextForm.FieldName).Expected(name) is { } expected)
        {
            throw column.Place.Expected($"under the name {expected}, not \"{name}\"");
        }

        CheckText(column.Description, column.At("description"));
        CheckLabel(column.Label, column.At("label"));
        if (column.Type == ColumnKind.Reference != (column.To is not null))
        {
            throw column.Place.Expected(column.To is null ? "the key \"to\" with the type that a REFERENCE leads to" : "no key \"to\" but with type: REFERENCE");
        }

        if (column.Additive is not null && column.Type is not (ColumnKind.Int or ColumnKind.Decimal or ColumnKind.Money))
        {
            throw column.At("additive").Expected("no key \"additive\" but with type: INT, DECIMAL or MONEY");
        }

        if (column is { Additive: true, Unit: { } unit } && !AdditiveUnit.Adds(unit))
        {
            throw column.At("additive").Expected($"\"additive: false\" or no such key, as values in {unit} have no sum; or another unit");
        }

        if (column.To is { } to && !targets.Contains(to))
        {
            throw column.At("to").Expected(Choice.Describe("a type of the core or a table above", targets, to));
        }

        if (column.Type == ColumnKind.Reference && Naming.WithoutId(name) is null)
        {
            throw column.Place.Expected($"a name that ends in Id, as stationId, not \"{name}\"");
        }

        if (column.Back is { } back)
        {
            CheckText(back.Description, back.At("description"));
            CheckLabel(back.Label, back.At("label"));
            if (column.To is null)
            {
                throw column.At("back").Expected("no key \"back\" but with type: REFERENCE");
            }
        }
    }

    private static void CheckText(LocalizedText? text, Place place)
    {
        if (text is not { En: not null, Pt: not null })
        {
            throw place.Expected("a description in both languages, { pt: …, en: … }");
        }
    }

    private static void CheckLabel(LocalizedText? label, Place place)
    {
        if (label is not null && ((string?[])[label.En, label.Pt]).Any(t => string.IsNullOrWhiteSpace(t) || t.Length > Graph.Label.MostCharacters || t.Any(char.IsControl)))
        {
            throw place.Expected($"a label in both languages, {{ pt: …, en: … }}, each of one line and at most {Graph.Label.MostCharacters} characters");
        }
    }

    private static string Signature(string slug, IEnumerable<TableEntry> tables)
    {
        var text = new System.Text.StringBuilder(slug);
        foreach (var table in tables)
        {
            text.Append('\n').Append(table.Name).Append('|').Append(table.Description!.En).Append('|').Append(table.Description.Pt).Append('|').Append(table.Label?.En).Append('|').Append(table.Label?.Pt);
            foreach (var (name, c) in table.Columns)
            {
                text.Append('\n').AppendJoin('|', name, c.Type, c.Required, c.Searchable, c.Indexed, c.Unit, c.Additive, c.To, c.Description.En, c.Description.Pt, c.Label?.En, c.Label?.Pt);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text.ToString())));
    }
}
