using CsCheck;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Generated questions over a model; a shorter document is a smaller one.</summary>
internal sealed class QuestionGen(OracleData data, Func<QuestionWriter, string> write) : Gen<Question>
{
    public override Question Generate(PCG pcg, Size? min, out Size size)
    {
        var draw = new Draw(pcg);
        var writer = new QuestionWriter(data, draw);
        var question = writer.Finish(write(writer), draw.Chance(50) ? Language.Pt : Language.En);
        size = new Size((ulong)(question.Query.Length + question.Variables.ToJsonString().Length));
        return question;
    }
}
