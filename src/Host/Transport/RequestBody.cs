using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Net.Http.Headers;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Host.Transport;

/// <summary>The whole body of a request, in the server's own buffer where it lies in one piece. Dispose it to give the buffer back.</summary>
internal struct RequestBody : IDisposable
{
    private readonly PipeReader _reader;
    private readonly SequencePosition _end;
    private byte[]? _rented;

    private RequestBody(PipeReader reader, ReadOnlySequence<byte> buffer)
    {
        _reader = reader;
        _end = buffer.End;
        if (buffer.IsSingleSegment)
        {
            Bytes = buffer.First;
            return;
        }

        _rented = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        buffer.CopyTo(_rented);
        Bytes = _rented.AsMemory(0, (int)buffer.Length);
    }

    /// <summary>The body; valid until this is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads the body to its end, or refuses it when it is too large or no JSON by its headers.</summary>
    public static async ValueTask<RequestBody> Read(HttpRequest request, GraphLimits limits)
    {
        CheckHeaders(request);
        if (request.ContentLength > limits.BodyBytes)
            throw RequestRefusal.TooLarge("body", limits.BodyBytes);

        var reader = request.BodyReader;
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(request.HttpContext.RequestAborted);
                if (result.Buffer.Length > limits.BodyBytes)
                {
                    // A read that is left open makes the server cut the connection, at times before the answer is out.
                    reader.AdvanceTo(result.Buffer.End);
                    throw RequestRefusal.TooLarge("body", limits.BodyBytes);
                }

                if (result.IsCompleted)
                    return new RequestBody(reader, result.Buffer);
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw RequestRefusal.TooLarge("body", limits.BodyBytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }

        _reader.AdvanceTo(_end);
    }

    private static void CheckHeaders(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
            throw RequestRefusal.Unreadable("Send the body as it is, without Content-Encoding.");
        if (request.ContentType is ResponseMediaType.Json or ResponseMediaType.JsonUtf8)
            return;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(ResponseMediaType.Json, StringComparison.OrdinalIgnoreCase))
            throw RequestRefusal.Unreadable("Send the request as JSON, with Content-Type: application/json.");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw RequestRefusal.Unreadable("Send the body in UTF-8.");
    }
}
