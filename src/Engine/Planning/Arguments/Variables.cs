namespace OgpGraph.Engine.Planning;

/// <summary>The variables of a request that were given or have a default.</summary>
public sealed class Variables
{
    /// <summary>No variables.</summary>
    public static readonly Variables None = new([]);

    private readonly IReadOnlyList<Variable> _variables;

    /// <summary>Holds checked variables.</summary>
    public Variables(IReadOnlyList<Variable> variables) => _variables = variables;

    /// <summary>The variable of a name; null when it was not given and has no default.</summary>
    public Variable? Find(string name)
    {
        foreach (var variable in _variables)
        {
            if (variable.Name == name)
            {
                return variable;
            }
        }

        return null;
    }
}
