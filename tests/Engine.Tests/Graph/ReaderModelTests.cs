using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Tests.Graph;

public sealed class ReaderModelTests
{
    [Doc("A guest.", "Um hóspede.")]
    public sealed class Guest
    {
        [Key, Doc("The key.", "A chave.")]
        public required string Id { get; set; }

        [Personal, Doc("The name.", "O nome.")]
        public string? Name { get; set; }

        [Personal, Doc("The birthday.", "O aniversário.")]
        public PartialDate? Birthday { get; set; }

        [Personal, Ref<Guest>, Doc("The companion.", "O acompanhante.")]
        public string? CompanionId { get; set; }

        [Doc("The room.", "O quarto.")]
        public int Room { get; set; }
    }

    [Doc("A badge.", "Um crachá.")]
    public sealed class Badge
    {
        [Key, Personal, Doc("The key.", "A chave.")]
        public required string Id { get; set; }
    }

    [Fact]
    public void What_is_personal_or_made_from_it_is_the_credentialed_reader_s_alone()
    {
        var (anonymous, credentialed) = (Build(Guests, GraphReader.Anonymous).Of<Guest>(), Build(Guests, GraphReader.Credentialed).Of<Guest>());
        string[] personal = ["name", "birthday", "companionId", "companion", "initial", "namesakes", "neighbours", "companions", "latestCompanion"];
        Assert.Equal(["id", "key", "room", "roommates"], anonymous.Members.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(anonymous.Members.Keys.Concat(personal).Order(StringComparer.Ordinal), credentialed.Members.Keys.Order(StringComparer.Ordinal));
        Assert.All(credentialed.Members.Values, m => Assert.Equal(!personal.Contains(m.Name) ? null : m is Edge { Kind: EdgeKind.Reference } ? "Guest.companionId" : $"Guest.{m.Name}", m.PersonalName));
    }

    [Fact]
    public void A_key_cannot_be_personal()
        => Assert.Contains("Badge.Id is personal", Assert.Throws<GraphException>(() => Build(m => m.Table<Badge>(), GraphReader.Anonymous)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_anonymous_reader_s_statements_know_no_personal_column_and_the_database_has_them_all()
    {
        var graph = Build(Guests, GraphReader.Anonymous);
        using var questions = new GraphContext(GraphContext.Options(null), graph, isForQuestions: true);
        using var tables = new GraphContext(GraphContext.Options(null), graph);
        Assert.Equal(["Id", "Room"], Columns(questions));
        Assert.Equal(["CompanionId", "Id", "Name", "Room"], Columns(tables));

        using var credentialed = new GraphContext(GraphContext.Options(null), Build(Guests, GraphReader.Credentialed), isForQuestions: true);
        Assert.Equal(["CompanionId", "Id", "Name", "Room"], Columns(credentialed));
    }

    private static IEnumerable<string> Columns(GraphContext context)
        => context.Model.FindEntityType(typeof(Guest))!.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static void Guests(ModuleBuilder module)
    {
        module.Table<Guest>();
        module.Extend<Guest>()
            .Many<Guest>("roommates", (guest, data) => data.Of<Guest>().Where(g => g.Room == guest.Room), "Those of the room.", "Os do quarto.")
            .Many<Guest>("namesakes", (guest, data) => data.Of<Guest>().Where(g => g.Name == guest.Name), "Those of the name.", "Os do nome.")
            .Many<Guest>("companions", g => g.CompanionId, "Those who came along.", "Os que vieram também.")
            .Many<Guest>("neighbours", g => g.Id, "Those next door.", "Os do lado.", g => g.Name != null)
            .One<Guest>("latestCompanion", g => g.Id, "The last one.", "O último.", null, g => g.Name)
            .Compute("initial", (guest, data) => guest.Name!.Substring(0, 1), "The first letter.", "A primeira letra.");
    }

    private static GraphModel Build(Action<ModuleBuilder> define, GraphReader reader)
    {
        var builder = new ModuleBuilder();
        define(builder);
        return GraphModelBuilder.Build([ModuleCatalog.Core, new ModuleDefinition("hotel", null, null, builder, _ => null)], reader);
    }
}
