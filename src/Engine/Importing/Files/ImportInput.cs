using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>What the command line names: a file, a folder with all that is in it, or an address with the pages that follow.</summary>
internal sealed class ImportInput(string source, ImportLimits limits)
{
    /// <summary>What the reader sees of it: an address without what may be a secret, a path's last part alone.</summary>
    public string Name { get; } = Shown(IsAddress(source) ? Public(new Uri(source)) : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source))));

    /// <summary>The size of all; null when it is not known before.</summary>
    public long? Bytes => IsAddress(source) ? null : Paths().Sum(p => new FileInfo(p).Length);

    /// <summary>Takes the files one by one, in a stable order.</summary>
    /// <param name="take">Keeps the content of a name and says how it can be opened again.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ImportFileException">There is nothing there, or the address does not answer.</exception>
    public void Each(Func<string, Stream, Func<Stream>> take, CancellationToken cancel)
    {
        if (IsAddress(source))
        {
            Pages(take, cancel);
            return;
        }

        foreach (var path in Paths())
        {
            using var content = Opened(path);
            take(Shown(Directory.Exists(source) ? Path.GetRelativePath(source, path).Replace('\\', '/') : Path.GetFileName(path)), content);
        }
    }

    private static bool IsAddress(string source)
        => Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    // User, password, query and fragment of an address may be secrets, and readers see the name.
    private static string Public(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static string Shown(string name) => PersonalNumber.Masked(name, PersonalNumberSearch.Possible, out _);

    private static FileStream Opened(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ImportFileException(new ImportPlace(Shown(Path.GetFileName(path)), 0), "The file cannot be read: it is locked or you may not read it.", fault);
        }
    }

    private List<string> Paths()
    {
        if (File.Exists(source))
        {
            return [source];
        }

        if (!Directory.Exists(source))
        {
            throw new ImportFileException(new ImportPlace(Name, 0), "There is no such file or folder.");
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        var paths = Directory.EnumerateFiles(source, "*", options).Where(p => !Path.GetFileName(p).StartsWith('.')).Take(limits.Files + 1).Order(StringComparer.Ordinal).ToList();
        return paths.Count switch
        {
            0 => throw new ImportFileException(new ImportPlace(Name, 0), "The folder holds no file."),
            var count when count > limits.Files => throw new ImportFileException(new ImportPlace(Name, 0), $"The folder holds more than {limits.Files} files, which is the most that is imported at once."),
            _ => paths,
        };
    }

    // The pages of udata and of others name the next one; one of another server is not followed.
    private void Pages(Func<string, Stream, Func<Stream>> take, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None, MaxAutomaticRedirections = 5 }) { Timeout = limits.Patience };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("OgpGraph", "1"));
        var first = new Uri(source);
        if (first.UserInfo.Length > 0)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(first.UserInfo))));
        }

        var seen = new HashSet<Uri>();
        for (Uri? address = first; address is not null && seen.Add(address);)
        {
            if (seen.Count > limits.Files)
            {
                throw new ImportFileException(new ImportPlace(Name, 0), $"There are more than {limits.Files} pages, which is the most that is imported at once.");
            }

            // Pages differ in their query alone, which is not shown.
            var name = Shown(Public(address)) + (seen.Count > 1 ? $" ({seen.Count})" : "");
            var open = Page(client, address, name, take, cancel);
            using var again = open();
            address = Next(again) is { } next && Uri.TryCreate(address, next, out var found) && found.Authority == first.Authority && found.Scheme == first.Scheme ? found : null;
        }
    }

    private Func<Stream> Page(HttpClient client, Uri address, string name, Func<string, Stream, Func<Stream>> take, CancellationToken cancel)
    {
        var place = new ImportPlace(name, 0);
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(address) { UserName = "", Password = "" }.Uri);
            using var answer = client.Send(question, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                throw new ImportFileException(place, $"The address answers {(int)answer.StatusCode} {answer.ReasonPhrase}. Is it right, and is it public?");
            }

            using var content = new PatientStream(answer.Content.ReadAsStream(cancel), limits.Patience, limits.Bytes, place, cancel);
            return take(name, content);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or HttpIOException && !cancel.IsCancellationRequested)
        {
            throw new ImportFileException(place, "The address does not answer, or its answer breaks off. Try again, or download the file and import that.", fault);
        }
    }

    // A page may be as large as any file: it is walked through, not held.
    private string? Next(Stream page)
    {
        var head = new byte[FileKind.Head];
        var read = page.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (FileKind.Of(head.AsSpan(0, read)) != ImportFileKind.Json)
        {
            return null;
        }

        try
        {
            var json = new JsonBuffer(new PrefixedStream(head.AsMemory(0, read), page), Name, limits.RecordBytes);
            var depth = 0;
            do
            {
                json.Next(out var token, out var name);
                depth += token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : token is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
                if (depth == 1 && name == "next_page" && json.Peek() == JsonTokenType.String)
                {
                    using var next = json.Value();
                    return next.RootElement.GetString();
                }
            }
            while (depth > 0);
        }
        catch (ImportFileException)
        {
            // What is wrong with the page, its import says.
        }

        return null;
    }
}
