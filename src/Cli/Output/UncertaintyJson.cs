using System.Text.Json;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Output;

/// <summary>How sure numbers are, as JSON.</summary>
internal static class UncertaintyJson
{
    /// <summary>Writes the properties <c>interval</c> and <c>intervalReason</c> of a score: one of the two is null.</summary>
    public static void Interval(this Utf8JsonWriter json, ScoreRow row)
    {
        if (row.Interval is { } interval)
        {
            json.WriteStartObject("interval");
            json.Number("low", interval.Low);
            json.Number("high", interval.High);
            json.Number("level", interval.Level);
            json.WriteNumber("draws", interval.Draws);
            json.WriteNumber("defined", interval.Defined);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("interval");
        }

        json.WriteString("intervalReason", row.NoInterval?.Code);
    }

    /// <summary>Writes the property <c>sensitivity</c> of a score; of the sources only those without which it moves.</summary>
    public static void Sensitivity(this Utf8JsonWriter json, Sensitivity? sensitivity)
    {
        if (sensitivity is null)
        {
            json.WriteNull("sensitivity");
            return;
        }

        json.WriteStartObject("sensitivity");
        json.Number("low", sensitivity.Low);
        json.Number("high", sensitivity.High);
        json.WriteString("mostInfluential", SensitivityText.Id(sensitivity.MostInfluential));
        json.Number("informantError", sensitivity.InformantError);
        json.WriteString("mostInfluentialInformant", sensitivity.MostInfluentialInformant);
        json.WriteStartArray("without");
        foreach (var without in sensitivity.Without.Where(w => w.Value != sensitivity.All.Value))
        {
            json.WriteStartObject();
            json.WriteString("source", SensitivityText.Kind(without.Source.Kind));
            json.WriteString("id", without.Source.Id);
            json.Number("value", without.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the property <c>plausible</c>: what was learnt of each channel; null without repeated reports.</summary>
    public static void Plausible(this Utf8JsonWriter json, PlausibleScores? plausible)
    {
        if (plausible is null)
        {
            json.WriteNull("plausible");
            return;
        }

        json.WriteStartArray("plausible");
        foreach (var (channel, rates) in plausible.Channels.Zip(plausible.Rates))
        {
            json.WriteStartObject();
            json.WriteString("channel", channel);
            json.WriteNumber("draws", rates.Readings[0].Length);
            json.WriteBoolean("toldApart", rates.CanBeToldApart);
            Rate(json, "missed", rates, m => m.Missed);
            Rate(json, "invented", rates, m => m.Invented[0]);
            Rate(json, "inventedInside", rates, m => m.Invented[1]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Rate(Utf8JsonWriter json, string name, ErrorRates rates, Func<RateModel, double> of)
    {
        var interval = PlausibleInterval.Of([.. rates.Readings.Select(r => r.Select(m => (double?)of(m)).ToArray())])!;
        json.Pair(name, interval.Low, interval.High);
    }
}
