using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The three capitals of one organisation in one honest line each: at least so much, or not known and why.</summary>
internal static class CapitalLines
{
    public static ImmutableArray<CapitalLine> Of(OrganisationFacts facts, ReportTexts texts) => [Bonding(facts, texts), Bridging(facts, texts), Linking(facts, texts)];

    private static CapitalLine Bonding(OrganisationFacts facts, ReportTexts texts)
    {
        var density = facts.Find("BO1");
        return density?.Value is { } value
            ? new("bonding", texts.Say("Line.Bonding", texts.Numbers.Short(value)), texts.Count("Count.Members", density.N) + Cut(facts, texts))
            : new("bonding", texts["Value.NotKnown"], Why(density, texts));
    }

    private static string Cut(OrganisationFacts facts, ReportTexts texts) =>
        facts.Find("BO11")?.Elements is { IsEmpty: false } cut ? "; " + texts.Count("Line.Cut", cut.Length) : "";

    private static CapitalLine Bridging(OrganisationFacts facts, ReportTexts texts)
    {
        var reach = facts.Find("BR1");
        if (reach?.Value is not { } value)
        {
            return new("bridging", texts["Value.NotKnown"], facts.Undecided.IsEmpty
                ? Why(reach, texts)
                : texts.Count("Line.Undecided", facts.Undecided.Length));
        }

        var all = facts.Input.Root.Reading.Profile.Sectors.Count(s => s.Required);
        var filled = (int)Math.Round((facts.Find("BR1.coverage")?.Value ?? 0) * all);
        return new(
            "bridging",
            AtLeast(reach) + texts.Count("Count.Parties", (long)value),
            filled == 0 ? texts.Say("Line.NoSectors", all) : texts.Say("Line.Sectors", filled, all));
    }

    private static CapitalLine Linking(OrganisationFacts facts, ReportTexts texts)
    {
        var reading = facts.Input.Root.Reading;
        var coverage = facts.Find("LI1");
        if (coverage?.Value is not { } share)
            return new("linking", texts["Value.NotKnown"], Why(coverage, texts));
        var reached = reading.Required.Where(k => facts.Linking.Any(t => facts.KindOf(t) == k)).ToArray();
        var names = reached.Select(k => texts.Of(reading.Profile.Kind(k)!.Label)).ToArray();
        return new(
            "linking",
            texts.Say("Line.Linking", AtLeast(coverage), (int)Math.Round(share * reading.Required.Length), reading.Required.Length),
            names.Length == 0 ? texts["Rings.NotMentionedNote"] : texts.Join(names));
    }

    private static string AtLeast(Score score) => score.Flags.Contains("lower bound") ? "≥ " : "";

    private static string Why(Score? score, ReportTexts texts) =>
        score?.Reason is { } reason ? texts.Find($"Reason.{reason.Code}") ?? reason.Code : texts["Rings.NotMentionedNote"];
}
