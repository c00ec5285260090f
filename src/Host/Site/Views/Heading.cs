using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace OgpGraph.Host.Site.Views;

/// <summary>A heading whose level depends on where a view stands, so that headings are in order on every page.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 2;

    /// <summary>The id, for links and labels; null for none.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{Level}");
        builder.AddAttribute(1, "id", Id);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}
