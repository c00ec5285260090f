using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>What becomes of an object of one type on the way to a table's list.</summary>
/// <param name="Own">The fields that are columns of the table.</param>
/// <param name="Next">The field that leads on; null when this type has none, so that no row of the list is below.</param>
/// <param name="Place">The object's number among those that give columns.</param>
internal sealed record TableStep(OutputNode[] Own, OutputNode? Next, int Place);
