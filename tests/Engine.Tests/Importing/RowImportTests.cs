using System.Text;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class RowImportTests
{
    private static readonly ImportDefinition _definition = new("txt", typeof(Lamp), typeof(LampLines));

    [Fact]
    public void An_importer_of_a_module_gives_its_rows_one_by_one()
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes("a\nb\n"));
        Assert.Equal(["a", "b"], RowImport.Read(_definition, "x.txt", file).Cast<Lamp>().Select(l => l.Id));
    }

    [Fact]
    public void Its_errors_get_the_name_of_the_file()
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes("a\n\n"));
        var error = Assert.Throws<SeedException>(() => RowImport.Read(_definition, "x.txt", file).ToList());
        Assert.Equal("x.txt:2:1: expected a name", error.Message);
        Assert.IsType<RowFormatException>(error.InnerException);
    }

    private sealed class LampLines : IRowImporter<Lamp>
    {
        public IEnumerable<Lamp> Read(Stream file)
        {
            using StreamReader reader = new(file, leaveOpen: true);
            for (int line = 1; reader.ReadLine() is { } text; line++)
            {
                yield return text.Length == 0 ? throw new RowFormatException(line, 1, "a name") : new Lamp { Id = text, Name = new() { En = text } };
            }
        }
    }
}
