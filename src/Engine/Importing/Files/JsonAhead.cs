using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>Looks through the packages of a JSON file for members that stand behind the records, in a second reading.</summary>
/// <param name="open">Opens the content from its beginning.</param>
/// <param name="file">The file's name.</param>
/// <param name="arrays">The names of the arrays of records, which are passed over.</param>
/// <param name="wanted">The names of the members.</param>
/// <param name="limits">How large a member may be.</param>
internal sealed class JsonAhead(
    Func<Stream> open, string file, IReadOnlyCollection<string> arrays, IReadOnlyCollection<string> wanted, ImportLimits limits)
    : IDisposable
{
    private Stream? _content;
    private JsonBuffer? _buffer;

    /// <summary>The wanted members of a package that are not known yet; the caller disposes them.</summary>
    /// <param name="begin">Where the package begins, behind that of the last call.</param>
    /// <param name="isKnown">True for the name of a member that stands before the records.</param>
    public IReadOnlyList<(string Name, JsonDocument Value)> Behind(long begin, Func<string, bool> isKnown)
    {
        var missing = wanted.Where(w => !isKnown(w)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
        {
            return [];
        }

        _content ??= JsonRecords.Utf8(open());
        _buffer ??= new JsonBuffer(_content, file, limits.RecordBytes);
        var found = new List<(string, JsonDocument)>();
        try
        {
            _buffer.GoTo(begin);
            _buffer.Next(out _, out _);
            while (missing.Count > 0)
            {
                _buffer.Next(out var token, out var name);
                if (token is JsonTokenType.EndObject or JsonTokenType.None)
                {
                    break;
                }

                if (arrays.Contains(name) && _buffer.Peek() == JsonTokenType.StartArray)
                {
                    _buffer.Skip();
                }
                else if (missing.Remove(name!))
                {
                    found.Add((name!, _buffer.Value()));
                }
                else
                {
                    _buffer.Value().Dispose();
                }
            }
        }
        catch (ImportFileException)
        {
            // What is broken is told where the reading of the records comes to it.
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _content?.Dispose();
}
