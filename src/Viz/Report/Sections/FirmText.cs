using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>How firm a number is: its interval over plausible networks, else what it is without the source on which it hangs most.</summary>
internal static class FirmText
{
    /// <summary>The words; null where neither was worked out.</summary>
    public static string? Of(ReportPage page, IReadOnlyList<Score> alike)
    {
        var (texts, key) = (page.Texts, ScoreKey.Of(alike[0]));
        // What is not told is not told without a source either; and of money each of those numbers is a cell of amounts of its own.
        if (alike[0].Reason == Reason.TooFewPeople || alike[0].Reason == Reason.OnePayer || (page.Input.RelationId is not null && alike[0].Measure.StartsWith("LI5", StringComparison.Ordinal)))
            return null;
        if (page.Input.Intervals.GetValueOrDefault(key) is { } interval)
            return texts.Say("Firm.Interval", texts.Numbers.Short(interval.Low), texts.Numbers.Short(interval.High), texts.Numbers.Whole((long)Math.Round(interval.Level * 100)));
        if (alike.Count > 1 || page.Input.Sensitivities.FirstOrDefault(s => ScoreKey.Of(s.All) == key) is not { } sensitivity)
            return null;
        // Who was asked is what could have been otherwise; where no informant moves it, what it rests on at all.
        var source = sensitivity.MostInfluentialInformant is { } informant
            ? sensitivity.Without.Select(w => w.Source).First(s => s.Kind == SourceKind.Informant && s.Id == informant)
            : sensitivity.MostInfluential;
        if (source is null)
            return alike[0].Value is null ? null : texts["Firm.Stays"];
        var value = sensitivity.Without.First(w => w.Source == source).Value is { } without ? texts.Numbers.Short(without) : texts["Value.NotAvailable"];
        return source.Kind switch
        {
            SourceKind.Implied => texts.Say("Firm.Implied", value),
            SourceKind.Document => texts.Say("Firm.Document", page.Number(source.Id!), value),
            _ => texts.Say("Firm.Informant", page.Ecosystem.FindActor(source.Id!) is null ? source.Id : page.Names.Short(source.Id!), value),
        };
    }
}
