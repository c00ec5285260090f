using System.Linq.Expressions;
using System.Text.Json;

namespace OgpGraph.Core;

/// <summary>Where an importer puts what it reads. Everything is one transaction: it is all there after the import, or nothing is.</summary>
public interface IImportSession
{
    /// <summary>The day of the import, in Lisbon: what is stated to be known on it.</summary>
    DateOnly Today { get; }

    /// <summary>
    /// Adds a row, or replaces the row with the same key; the same content again changes nothing. An <see cref="Organization"/> is merged instead: the first name that is
    /// no bare key stays, what is null or unknown is filled. References may lead to rows that come later or in a later import; what is still missing at the end is counted in the report,
    /// and a missing organization gets a row named by its key. The row may be changed afterwards, though not the objects in it, such as a text in two languages.
    /// </summary>
    void Put<T>(T row)
        where T : class;

    /// <summary>
    /// As <see cref="Put{T}(T)"/>, for a row that several sources tell of: null in a property of <paramref name="omissions"/> says nothing, and what stands stays;
    /// null in any other property replaces what stands, as a value does. This holds for an <see cref="Organization"/> too: it is not merged, and its name is taken back.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="omissions">What the source leaves out; one object for all rows.</param>
    void Put<T>(T row, Omissions<T> omissions)
        where T : class;

    /// <summary>The row with a key, as it is now, this import's rows included; null when there is none. Each call is a question to the database: for rare cases.</summary>
    T? Find<T>(string key)
        where T : class;

    /// <summary>
    /// All rows with a value in a column, as they are now, by key: few rows and for rare cases, as <see cref="Find{T}"/>.
    /// </summary>
    /// <param name="column">A reference or an indexed property, as <c>s => s.RecordId</c>.</param>
    /// <param name="value">The value.</param>
    IReadOnlyList<T> FindAll<T>(Expression<Func<T, string?>> column, string value)
        where T : class;

    /// <summary>What the importer remembers outside of memory, for this import alone.</summary>
    IImportScratch Scratch { get; }

    /// <summary>Takes a row away; nothing happens when there is none.</summary>
    void Remove<T>(string key)
        where T : class;

    /// <summary>
    /// Takes the rows of a table away that an earlier import of the same format put and this one did not: for files that are whole snapshots. A row that another format or a seed put too stays.
    /// </summary>
    void RemoveUnseen<T>()
        where T : class;

    /// <summary>
    /// As <see cref="RemoveUnseen{T}()"/>, of the <see cref="ChangedGroups"/> alone: for records that are kept and made into rows again when one of their group changes.
    /// </summary>
    /// <param name="group">The property that holds the group, as <c>a => a.Ocid</c>.</param>
    void RemoveUnseen<T>(Expression<Func<T, string?>> group)
        where T : class;

    /// <summary>As <see cref="RemoveUnseen{T}(Expression{Func{T, string}})"/>, for rows that belong to a group by another row; called before that row may go itself.</summary>
    /// <param name="parent">The property that holds the other row's key, as <c>s => s.AwardId</c>.</param>
    /// <param name="group">The other row's property that holds the group.</param>
    void RemoveUnseen<T, TParent>(Expression<Func<T, string?>> parent, Expression<Func<TParent, string?>> group)
        where T : class
        where TParent : class;

    /// <summary>As <see cref="RemoveUnseen{T}()"/>, for rows that belong to a row which this import has put: a contract's file names all of its bidders, and those that it names no more go.</summary>
    /// <param name="parent">The property that holds the other row's key, as <c>b => b.ContractId</c>.</param>
    void RemoveUnseen<T, TParent>(Expression<Func<T, string?>> parent)
        where T : class
        where TParent : class;

    /// <summary>Reports a finding. All are counted; the first of each rule are kept with their places.</summary>
    /// <param name="rule">The rule, one of the importer's own.</param>
    /// <param name="place">Where.</param>
    /// <param name="record">The record's id; null when it has none.</param>
    /// <param name="value">The value that is meant, shortened for the report; never personal data. Null for none.</param>
    void Report(ImportRule rule, ImportPlace place, string? record = null, string? value = null);

    /// <summary>
    /// An opaque token: the same for the same value in every import of this database, and not to be turned back without the operator's key (HMAC-SHA256).
    /// </summary>
    /// <param name="purpose">What it is for, such as owner: tokens of two purposes cannot be joined.</param>
    /// <param name="value">The value in one canonical form.</param>
    string Opaque(string purpose, string value);

    /// <summary>Compiles a JSON Schema (drafts 04 and 2020-12): once an importer, not once a record.</summary>
    /// <param name="schemas">Each document with the name by which others refer to it, where it has no id of its own. The first is the one that values are held against.</param>
    /// <exception cref="ArgumentException">A document is no schema, refers to one that is not there, or uses a keyword that is not supported.</exception>
    IImportSchema Schema(params (string Name, string Json)[] schemas);

    /// <summary>Counts a record that was read, for the report: one call for each, whatever becomes of it.</summary>
    void Count(string record = "records");

    /// <summary>
    /// Keeps a record, encrypted, for this and later imports, such as a release that is to be merged with others of its process.
    /// The same group and id again replaces it.
    /// </summary>
    /// <param name="group">What belongs together, such as an ocid.</param>
    /// <param name="id">The record's id in the group.</param>
    /// <param name="order">What the records of a group are sorted by, such as a date in ISO 8601.</param>
    /// <param name="record">The record.</param>
    void Keep(string group, string id, string order, JsonElement record);

    /// <summary>The groups to which this import has kept a record that is new or different, each with all its records, those of earlier imports included, sorted by order, then id.</summary>
    IEnumerable<(string Group, IReadOnlyList<JsonElement> Records)> ChangedGroups();
}
