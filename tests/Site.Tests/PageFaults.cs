using System.Text.Json;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>What is wrong with any page.</summary>
internal static class PageFaults
{
    private const string Look = """
        () => {
          // What a box that scrolls by itself holds does not make the page wider.
          const isWithin = (e) => e.parentElement !== null && (getComputedStyle(e.parentElement).overflowX !== 'visible' || isWithin(e.parentElement))
          return {
          language: document.documentElement.lang,
          title: document.title,
          headings: [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).length,
          mains: document.querySelectorAll('main').length,
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          widest: [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !isWithin(e)).slice(0, 3).map((e) => `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 40)}`),
          }
        }
        """;

    /// <summary>Each fault in a sentence; none when the page is sound.</summary>
    public static async Task<IReadOnlyList<string>> Of(Reader reader, string language)
    {
        var faults = new List<string>(reader.Faults());
        var seen = await reader.Page.EvaluateAsync<JsonElement>(Look);
        if (seen.GetProperty("language").GetString() != language)
            faults.Add($"html lang is {seen.GetProperty("language")}");
        if (string.IsNullOrWhiteSpace(seen.GetProperty("title").GetString()))
            faults.Add("has no title");
        if (seen.GetProperty("headings").GetInt32() != 1)
            faults.Add($"has {seen.GetProperty("headings")} first headings");
        if (seen.GetProperty("mains").GetInt32() != 1)
            faults.Add($"has {seen.GetProperty("mains")} main parts");
        if (seen.GetProperty("wide").GetInt32() > 0)
            faults.Add($"scrolls sideways by {seen.GetProperty("wide")} px: {seen.GetProperty("widest")}");
        faults.AddRange((await reader.Violations()).Select(violation => $"axe: {violation}"));
        return faults;
    }
}
