using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>Lets EF Core translate a query to SQL, once a plan.</summary>
internal static class Translator
{
    /// <summary>Translates a query whose rows are arrays of columns.</summary>
    public static StatementPlan Translate(GraphContext context, StatementScope scope, Expression query, int columnCount)
    {
        var provider = ((IQueryable)context.Set<Source>()).Provider;
        var queryable = (IQueryable<object?[]>)provider.CreateQuery<object?[]>(query);
        using var command = queryable.CreateDbCommand();
        var names = new List<string>();
        var slots = new List<Slot>();
        foreach (System.Data.Common.DbParameter parameter in command.Parameters)
        {
            names.Add(parameter.ParameterName);
            slots.Add(scope.Slots.Find(parameter.ParameterName));
        }

        return new StatementPlan { Sql = command.CommandText, ParameterNames = names, Slots = slots, ColumnCount = columnCount };
    }
}
