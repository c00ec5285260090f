namespace OgpGraph.Core;

/// <summary>One place where a record does not follow its schema.</summary>
/// <param name="Pointer">The JSON Pointer of the value in the record; empty for the whole record.</param>
/// <param name="Keyword">The keyword of JSON Schema that is not met, such as required or enum.</param>
/// <param name="Message">What is expected, in English, without the value that was found: it may be personal.</param>
/// <param name="SchemaPointer">The place in the schema: the document's name and a JSON Pointer.</param>
public sealed record SchemaFault(string Pointer, string Keyword, string Message, string SchemaPointer);
