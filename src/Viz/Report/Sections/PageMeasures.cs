namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>The measures that stand on a page for volunteers; all others are in the tables and in <c>score</c>.</summary>
internal static class PageMeasures
{
    private static readonly HashSet<string> Ids = new[]
    {
        "BO1", "BO4", "BO7", "BO8", "BO9", "BO9.largest", "BO11",
        "BR1", "BR1.in", "BR1.out", "BR1.sectors", "BR1.neighbourhoods", "BR1.coverage", "BR2", "BR3", "BR4", "BR2.all", "BR3.all", "BR4.all",
        "BR7", "BR8", "BR8.iqv", "BR8.shannon", "BR8.pielou", "BR8.hill1", "BR8.hill2",
        "LI1", "LI1.collaboration", "LI1.contact", "LI1.material", "LI1.money", "LI1.support", "LI2", "LI2.redundant", "LI3",
        "LI5", "LI5.normalised", "LI5.effective", "LI5.dominant", "LI5.payers", "LI8",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a measure is on the page.</summary>
    /// <param name="id">Its id.</param>
    public static bool Contains(string id) => Ids.Contains(id);
}
