using System.Diagnostics;
using System.IO.Pipelines;
using Microsoft.Net.Http.Headers;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Access;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary>
/// Answers with a question's table. Anybody's rows leave while they are read, so that a million of them need no more memory than a page; a fault after the first byte breaks the connection, because what was sent is no whole table.
/// A table for a reader of personal data is made first, within the limit of an answer, written down in the access log, and leaves after that.
/// </summary>
internal sealed class TableAnswer(IGraphQLService service, PersonalAnswers personal, GraphLimits limits, RequestLog log)
{
    // What waits for a slow client before the reading waits too, and how much is handed over at once.
    private const int Waiting = 256 * 1024;
    private const int AtOnce = 32 * 1024;

    // A table holds one of a few places while it is written: who takes what is handed over at once no faster than this gives the place up.
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(15);

    /// <summary>Answers, once the headers that only the caller knows are set.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="request">The question and its list.</param>
    /// <param name="form">The form.</param>
    /// <param name="reader">Who reads personal data; null for anybody.</param>
    /// <exception cref="GraphException">It is refused, before anything was sent.</exception>
    /// <exception cref="RequestRefusal">The access log cannot be written.</exception>
    public async Task Write(HttpContext context, TableRequest request, TableForm form, CredentialedReader? reader)
    {
        var start = Stopwatch.GetTimestamp();
        if (reader is not null)
        {
            await WriteRecorded(context, request, form, reader, start);
            return;
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var table = service.OpenTable(request, gone.Token);
        SetType(context.Response, form);
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: Waiting, resumeWriterThreshold: Waiting / 2, minimumSegmentSize: AtOnce, useSynchronizationContext: false));

        // SQLite is read synchronously, and a slow client makes it wait: on a thread of its own, none of those that answer others.
        var writing = Task.Factory.StartNew(() => Fill(table, form.Format, pipe.Writer), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        try
        {
            await Send(pipe.Reader, context);
        }
        catch (OperationCanceledException) when (context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception fault) when (context.Response.HasStarted && fault is not OperationCanceledException)
        {
            log.Failed(request.Question.OperationName, fault);
            context.Abort();
        }
        finally
        {
            await gone.CancelAsync();
            await pipe.Reader.CompleteAsync();
            var bytes = await writing;
            log.Answered(request.Question.OperationName, bytes < 0 ? AnswerKind.Failed : AnswerKind.Executed, context.Response.StatusCode, Math.Max(bytes, 0), Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>The name under which the answer is saved, and whether a browser is to save it rather than show it.</summary>
    public static void SetName(HttpResponse response, string name, QuestionForm form, bool isDownload)
    {
        var disposition = new ContentDispositionHeaderValue(isDownload || form == QuestionForm.Xlsx ? "attachment" : "inline");
        disposition.SetHttpFileName($"{name}.{form.Ending}");
        response.Headers.ContentDisposition = disposition.ToString();
    }

    private static void SetType(HttpResponse response, TableForm form)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = form.Form.MediaType;
    }

    private static async Task Send(PipeReader rows, HttpContext context)
    {
        using var slow = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        while (true)
        {
            var read = await rows.ReadAsync(context.RequestAborted);
            foreach (var segment in read.Buffer)
            {
                for (var part = segment; !part.IsEmpty; part = part[Math.Min(AtOnce, part.Length)..])
                {
                    slow.CancelAfter(Slowest);
                    await context.Response.BodyWriter.WriteAsync(part[..Math.Min(AtOnce, part.Length)], slow.Token);
                }
            }

            slow.CancelAfter(Timeout.InfiniteTimeSpan);
            rows.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }

    // The bytes; less than none when it failed, which whoever reads the other end is told.
    private static long Fill(GraphTable table, TableFormat format, PipeWriter writer)
    {
        try
        {
            using var counted = new CountedOutput(writer.AsStream(leaveOpen: true), long.MaxValue);

            // Not put away when it fails: that would send the beginning of a table that is not to be.
            var buffered = new BufferedStream(counted, AtOnce);
            table.Write(format, buffered);
            buffered.Flush();
            writer.Complete();
            return counted.Count;
        }
        catch (Exception fault)
        {
            writer.Complete(fault);
            return -1;
        }
    }

    private async Task WriteRecorded(HttpContext context, TableRequest request, TableForm form, CredentialedReader reader, long start)
    {
        IReadOnlyList<string> fields = [];
        using var whole = new MemoryStream();
        long rows = 0;
        try
        {
            using var table = service.OpenTable(request, context.RequestAborted);
            fields = table.PersonalFields;
            rows = table.Write(form.Format, new CountedOutput(whole, limits.AnswerBytes));
        }
        catch (GraphException refused)
        {
            personal.Record(context, reader, request.Question, fields, 0, AnswerKind.Refused, [.. refused.Errors.Select(error => error.Code).Distinct()]);
            throw;
        }

        personal.Record(context, reader, request.Question, fields, rows, AnswerKind.Executed, []);
        SetType(context.Response, form);
        context.Response.ContentLength = whole.Length;
        log.Answered(request.Question.OperationName, AnswerKind.Executed, context.Response.StatusCode, whole.Length, Stopwatch.GetElapsedTime(start));
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), context.RequestAborted);
    }
}
