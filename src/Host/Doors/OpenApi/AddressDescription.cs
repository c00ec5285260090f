using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors.OpenApi;

/// <summary><c>/openapi.json</c>: the addresses for programs (OpenAPI 3.1), and each saved question with its variables as parameters.</summary>
/// <remarks>The addresses themselves are written down in <c>openapi.json</c>: what they answer is no type of this program's, which a generator could read.</remarks>
internal sealed class AddressDescription(QuestionCatalog questions, PublicAddress address)
{
    private const string MediaType = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly QuestionForm[] Forms = [QuestionForm.Json, QuestionForm.Csv, QuestionForm.Xlsx, QuestionForm.JsonLines];
    private static readonly byte[] Addresses = Read();

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app)
    {
        var description = ActivatorUtilities.CreateInstance<AddressDescription>(app.Services);
        app.MapGet("/openapi.json", context => DoorAnswer.Write(context, MediaType, () => description.Of(context.Request).ToJsonString(Written)));
    }

    private JsonObject Of(HttpRequest request)
    {
        var document = JsonNode.Parse(Addresses)!.AsObject();
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address.Of(request) });
        document["info"]!["version"] = typeof(AddressDescription).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var paths = document["paths"]!.AsObject();
        foreach (var question in questions.Questions)
            paths[$"/q/{question.Name}.{{form}}"] = new JsonObject { ["get"] = Operation(question, paths["/q/{question}"]!["get"]!["responses"]!) };
        return document;
    }

    private static JsonObject Operation(SavedQuestion question, JsonNode responses) => new()
    {
        ["operationId"] = $"question-{question.Name}",
        ["tags"] = new JsonArray("Saved questions"),
        ["summary"] = question.Title.En,
        ["description"] = question.Text.En,
        ["parameters"] = new JsonArray([Form(), .. question.Variables.Select(Parameter), .. new[] { "lang", "list", "dialect", "download" }.Select(name => new JsonObject { ["$ref"] = $"#/components/parameters/{name}" })]),
        ["responses"] = responses.DeepClone(),
    };

    private static JsonObject Form() => new()
    {
        ["name"] = "form", ["in"] = "path", ["required"] = true, ["description"] = "The form of the answer.",
        ["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Forms.Select(form => JsonValue.Create(form.Ending))]) },
    };

    private static JsonObject Parameter(QuestionVariable variable)
    {
        var (declared, one) = (variable.Declared, Schema(variable.Declared));
        var parameter = new JsonObject
        {
            ["name"] = declared.Name, ["in"] = "query", ["required"] = declared.IsRequired, ["description"] = variable.Label.En,
            ["schema"] = declared.IsList ? new JsonObject { ["type"] = "array", ["items"] = one } : one,
        };
        if (declared.IsList)
            (parameter["style"], parameter["explode"]) = ("form", true);
        if (variable.Example is { } example)
            parameter["example"] = declared.IsList ? new JsonArray(JsonValue.Create(example)) : JsonValue.Create(example);
        return parameter;
    }

    private static JsonObject Schema(OperationVariable declared) => declared.Kind switch
    {
        VariableKind.Boolean => Type("boolean"),
        VariableKind.Integer => Type("integer"),
        VariableKind.Number => Type("number"),
        VariableKind.Date => Type("string", "date"),
        VariableKind.DateTime => Type("string", "date-time"),
        VariableKind.Enum => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. declared.Values.Select(value => JsonValue.Create(value))]) },
        _ => Type("string"),
    };

    private static JsonObject Type(string name, string? format = null)
    {
        var type = new JsonObject { ["type"] = name };
        if (format is not null)
            type["format"] = format;
        return type;
    }

    private static byte[] Read()
    {
        using var file = typeof(AddressDescription).Assembly.GetManifestResourceStream("openapi.json")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
