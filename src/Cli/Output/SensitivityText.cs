using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Output;

/// <summary>How sure a score is, in a cell of a table.</summary>
internal static class SensitivityText
{
    /// <summary>A source that is left out, as files name it: the informant, the document, or <c>implied</c>.</summary>
    public static string? Id(SilencedSource? source) => source is null ? null : source.Id ?? "implied";

    /// <summary>What sort of source, as files name it.</summary>
    public static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Implied => "implied",
        SourceKind.Informant => "informant",
        _ => "document",
    };

    /// <summary>The interval over plausible networks.</summary>
    public static string Interval(ScoreRow row, Texts texts) => row.Interval is { } i ? Between(i.Low, i.High, texts) : "";

    /// <summary>The range over the sources left out one at a time, where it moves, and the source that moves it most.</summary>
    public static string Range(ScoreRow row, Texts texts)
    {
        if (row.Sensitivity is not { MostInfluential: { } source, Low: { } low, High: { } high })
            return "";
        var hasGap = row.Sensitivity.Without.Any(w => w.Value is null) || row.Score.Value is null;
        var name = source.Id ?? texts["sensitivity.implied"];
        return $"{(low < high ? Between(low, high, texts) : texts.Numbers.Screen(low))}{(hasGap ? " / " + texts["na"] : "")} ({name})";
    }

    private static string Between(double low, double high, Texts texts) => $"{texts.Numbers.Screen(low)} – {texts.Numbers.Screen(high)}";
}
