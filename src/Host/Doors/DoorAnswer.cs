using System.Text;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors;

/// <summary>The common way of the doors' answers: 304 for who has it, a body for the others, a refusal as JSON.</summary>
internal static class DoorAnswer
{
    /// <summary>Answers with a text that is made when it is wanted.</summary>
    /// <param name="context">The request.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="make">Makes the body.</param>
    public static Task Write(HttpContext context, string contentType, Func<string> make) => Write(context, contentType, () => Encoding.UTF8.GetBytes(make()));

    /// <summary>Answers with bytes that are made when they are wanted.</summary>
    public static Task Write(HttpContext context, string contentType, Func<byte[]> make) => Guard(context, async () =>
    {
        if (ConditionalAnswer.Begin(context, contentType).IsNotModified)
            return;
        var body = make();
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    });

    /// <summary>Does what may be refused.</summary>
    public static async Task Guard(HttpContext context, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception refusal) when (TableRefusal.Is(refusal, context.Response))
        {
            using var answer = TableRefusal.Of(refusal);
            await TableRefusal.Write(context, answer, context.RequestServices.GetRequiredService<RequestLog>());
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }
}
