using System.Security.Cryptography;
using System.Text;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Transport;

/// <summary>The version of all that an answer can follow from beside its request: data, questions, the program, and the files of the browser that pages name.</summary>
internal sealed class ServedVersion
{
    private readonly IGraphQLService _service;
    private readonly string _program;
    private volatile Asked _asked = new([], "");

    /// <summary>Reads once what only another build changes.</summary>
    public ServedVersion(IGraphQLService service, IHostEnvironment environment)
    {
        _service = service;
        var files = Path.Combine(environment.ContentRootPath, "ui-manifest.json");
        _program = typeof(ServedVersion).Module.ModuleVersionId.ToString("N") + (File.Exists(files) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(files)).AsSpan(0, 8)) : "");
    }

    /// <summary>Ask for it before the answer: an answer is never older.</summary>
    public string Text => $"{_service.DataVersion}\n{_program}\n{QuestionsVersion()}";

    // Questions change without the data; the list is the same object as long as none does.
    private string QuestionsVersion()
    {
        var (questions, known) = (_service.Questions, _asked);
        if (ReferenceEquals(questions, known.Questions))
            return known.Hash;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var question in questions)
            hash.AppendData(Encoding.UTF8.GetBytes($"{question.Module}\0{question.Name}\0{question.Text}\0"));
        _asked = new Asked(questions, Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)));
        return _asked.Hash;
    }

    private sealed record Asked(IReadOnlyList<QuestionFile> Questions, string Hash);
}
