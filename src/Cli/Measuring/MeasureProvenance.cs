using System.Text.Json;
using WijkNetwerk.Cli.Output;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>Where a result of <c>measure</c> comes from: version, seed, files with their hashes, and what was asked.</summary>
internal static class MeasureProvenance
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter json, MeasureResult result)
    {
        var options = result.Options;
        json.WriteStartObject();
        json.WriteString("version", Versions.Program);
        json.WriteNumber("seed", options.Seed);
        json.WriteStartArray("inputs");
        foreach (var file in result.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("format", file.Format);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("options");
        json.WriteBoolean("directed", options.IsDirected);
        json.WriteBoolean("strengths", options.HasStrengths);
        json.WriteString("group", options.Group);
        json.WriteNumber("keyPlayers", options.KeyPlayers);
        json.WriteBoolean("significance", options.HasSignificance);
        if (options.Error is { } error)
        {
            json.WriteNumber("approximate", error);
        }
        else
        {
            json.WriteNull("approximate");
        }

        json.WriteStartArray("only");
        foreach (var name in options.Only)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        if (options.IsTwoMode)
        {
            json.WriteBoolean("twoMode", true);
            json.Number("largestEvent", options.LargestEvent);
        }

        json.WriteEndObject();
        if (result.Approximation is { } sampled)
        {
            json.WriteStartObject("betweenness");
            json.WriteNumber("error", sampled.Error);
            json.WriteNumber("errorInPairs", sampled.ErrorInPairs);
            json.WriteNumber("confidence", sampled.Confidence);
            json.WriteNumber("paths", sampled.Paths);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
