using System.CommandLine;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Commands;

/// <summary><c>plan add FOLDER</c>: a further plan with its commitments, without code.</summary>
internal static class PlanCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "A folder with plan.yaml, and a folder with commitment.yaml (and CSV files) for each commitment." };
        var data = new Option<string?>("--data") { Description = "The data folder; OGPGRAPH_DATA or data when not given." };
        var add = new Command("add", "Check a plan with its commitments and put it into the data folder. A host that runs serves it soon, any other from its next start. Exit codes: 0 added, 3 refused: nothing was changed.") { folder, data };
        add.SetAction(parsed => Add(parsed.GetValue(folder)!, parsed.GetValue(data)));
        return new Command("plan", "Add a further plan.") { add };
    }

    private static int Add(string folder, string? data)
    {
        AddedPlan added;
        try
        {
            added = OgpGraphEngine.AddPlan(GraphComposition.OptionsFor(GraphComposition.FindDirectories(data)), Path.GetFullPath(folder), Silent.Log);
        }
        catch (GraphException mistake) when (mistake.Errors.All(e => e.Code != ErrorCode.Storage))
        {
            foreach (var error in mistake.Errors)
                Console.Error.WriteLine($"{error.Code}: {error.Message}");
            Console.Error.WriteLine("The plan is not added. Mend what is named above and try again.");
            return CommandLine.Refused;
        }

        if (added.IsAdded)
        {
            Console.Out.WriteLine($"The plan {added.Slug} is {(added.WasThere ? "replaced" : "added")}, with {(added.Commitments.Count == 1 ? "one commitment" : $"{added.Commitments.Count} commitments")}.");
            return CommandLine.Success;
        }

        foreach (var commitment in added.Commitments.Where(c => c.Error is not null))
            Console.Error.WriteLine($"{commitment.Id}: {commitment.Error}");
        Console.Error.WriteLine($"The plan {added.Slug} is not added. Mend what is named above and try again.");
        return CommandLine.Refused;
    }
}
