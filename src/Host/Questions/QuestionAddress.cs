using OgpGraph.Engine.Graph;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary>The last part of a question's address: <c>direct-awards.csv</c>, <c>~token.schema.json</c>.</summary>
/// <param name="Name">The question's name; null when the address carries the question itself.</param>
/// <param name="Token">The question itself; null when the address names one.</param>
/// <param name="Form">The form that is wanted.</param>
internal sealed record QuestionAddress(string? Name, string? Token, QuestionForm Form)
{
    /// <summary>The name or the token with its mark: what stands before the ending.</summary>
    public string Stem => Name ?? QuestionLink.Mark + Token;

    /// <summary>Reads the part after <c>/q/</c>.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.UnknownQuestion"/>: it has no known ending.</exception>
    public static QuestionAddress Read(string file)
    {
        var form = QuestionForm.All.FirstOrDefault(f => file.Length > f.Ending.Length + 1 && file.EndsWith($".{f.Ending}", StringComparison.Ordinal))
            ?? throw new RequestRefusal(
                StatusCodes.Status404NotFound, ErrorCode.UnknownQuestion,
                $"The address must end with a form of answer: {string.Join(", ", QuestionForm.All.Select(f => "." + f.Ending))}. The questions are listed at /q.");
        var stem = file[..^(form.Ending.Length + 1)];
        return stem[0] == QuestionLink.Mark ? new(null, stem[1..], form) : new(stem, null, form);
    }
}
