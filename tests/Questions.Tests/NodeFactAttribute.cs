namespace OgpGraph.Questions.Tests;

/// <summary>A test that needs Node. On a machine without it the test is skipped and says why; a build server must have it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Repository.IsBuildServer)
        {
            Skip = NodeProgram.Unavailable;
        }
    }
}
