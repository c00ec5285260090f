namespace OgpGraph.Site.Tests.Browsing;

/// <summary>A test in a real browser. Without one it is left out and says so; a build server must have one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
