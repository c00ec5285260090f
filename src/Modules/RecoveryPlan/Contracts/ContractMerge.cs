namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A contract that two sources state: the newer statement wins, and what it leaves out stays.</summary>
public static class ContractMerge
{
    /// <summary>The contract that both make.</summary>
    /// <param name="stated">The new row; it is filled and returned.</param>
    /// <param name="known">The row that stands.</param>
    public static Contract Of(Contract stated, Contract known)
    {
        foreach (var property in Properties)
        {
            if (property.GetValue(stated) is null)
            {
                property.SetValue(stated, property.GetValue(known));
            }
        }

        return stated;
    }

    private static readonly System.Reflection.PropertyInfo[] Properties = typeof(Contract).GetProperties();
}
