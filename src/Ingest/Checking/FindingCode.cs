using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>One kind of finding: a stable code, how bad it is, and where its texts are.</summary>
/// <param name="Code">The code; its first letter repeats the severity.</param>
/// <param name="Severity">Error, warning or note.</param>
/// <param name="Name">What it is about, in code words.</param>
public sealed record FindingCode(string Code, Severity Severity, string Name)
{
    /// <summary>Key of the text that says what was found.</summary>
    public string FoundKey => Code + ".found";

    /// <summary>Key of the text that says what was expected.</summary>
    public string ExpectedKey => Code + ".expected";

    /// <summary>Key of the text that says what to do.</summary>
    public string AdviceKey => Code + ".advice";

    internal Finding At(Place where, string found = "", params ReadOnlySpan<string> arguments) =>
        new(Code, Severity, where, found, [.. arguments]);
}
