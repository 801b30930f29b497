using WijkNetwerk.Cli.Output;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>A result as CSV (the nodes) and as tables for a screen.</summary>
internal static class MeasureText
{
    /// <summary>How many nodes a screen shows; a file has them all.</summary>
    private const int MostOnScreen = 40;

    private const int MostSets = 10;

    /// <summary>A convention, for the screen only: below this chance a tie is named.</summary>
    private const double StandsOut = 0.05;

    private static readonly string[] OnScreen = ["degree", "betweenness", "closeness", "harmonic", "clustering", "constraint", "effectiveSize", "core", "eiIndex", "cutNode", "component", MeasureNames.Events];

    /// <summary>Writes the nodes as CSV, numbers in full; of who was where together the pairs.</summary>
    public static void Csv(MeasureResult result, TextWriter writer)
    {
        if (result.Attendance is { } attendance)
        {
            TwoModeOutput.Csv(attendance, writer);
            return;
        }

        var measured = result.Measured;
        var table = new CsvTable<int>().Text("id", node => measured.Ids[node]).Text("label", node => measured.Labels[node]);
        if (measured.Groups is { } groups)
        {
            table.Text("group", node => groups[node] < 0 ? null : measured.GroupNames[groups[node]]);
        }

        foreach (var values in result.Nodes.Where(v => v.Missing is null))
        {
            _ = values.IsYesNo
                ? table.YesNo(values.Name, node => values.Value(node) != 0)
                : table.InFull(values.Name, values.Value);
        }

        if (result.Communities is { } communities)
        {
            table.Whole("community", node => communities[node]);
        }

        if (result.Chance is { } chance)
        {
            foreach (var (name, of) in GroupChance.Roles)
            {
                table.InFull($"{name}P", node => chance.Brokerage.PerNode[node] is { } tests ? of(tests).P : null);
            }
        }

        table.Write(writer, Enumerable.Range(0, measured.Network.NodeCount));
    }

    /// <summary>Writes tables for a reader.</summary>
    public static void Screen(MeasureResult result, TextWriter writer, Texts texts)
    {
        var measured = result.Measured;
        if (result.Attendance is { } attendance)
        {
            TwoModeOutput.Screen(attendance, writer, texts);
        }

        var figures = new TextTable(texts["column.measure"], texts["column.meaning"], "#" + texts["column.value"]);
        figures.Add("nodes", texts["measure.nodes"], texts.Numbers.Screen(measured.Network.NodeCount));
        figures.Add("edges", texts["measure.edges"], texts.Numbers.Screen(measured.Network.TieCount));
        figures.Add("directed", texts["measure.directed"], texts[measured.Network.IsDirected ? "yes" : "no"]);
        foreach (var value in result.Graph.Where(v => v.Value is not null || v.Reason != MeasureReasons.NotAsked))
        {
            figures.Add(value.Name, texts[$"measure.{value.Name}"], value.Value is { } number ? texts.Numbers.Screen(number) : $"{texts["na"]} ({Reason(value.Reason, texts)})");
        }

        figures.Write(writer);
        Chance(result, writer, texts);
        Nodes(result, writer, texts);
        Lists(result, writer, texts);
    }

    private static void Chance(MeasureResult result, TextWriter writer, Texts texts)
    {
        if (result.Chance is not { } chance)
        {
            return;
        }

        var table = new TextTable(texts["column.measure"], "#" + texts["column.value"], "#" + texts["column.bychance"], "#" + texts["column.spread"], "#p", texts["column.remarks"]);
        foreach (var (name, test) in chance.Whole())
        {
            table.Add(
                name, texts.Numbers.Screen(test.Observed), texts.Numbers.Screen(test.Expected), texts.Numbers.Screen(test.StandardDeviation), Or(test.P, texts),
                test.P is null ? Reason(MeasureReasons.NoVariation, texts) : name == "eiIndex" && chance.ClosedForm is { } closed ? texts.Of("chance.closed", closed) : "");
        }

        writer.Write('\n');
        table.Write(writer);
        writer.Write($"{texts.Of("measure.bychance", chance.Options.Draws, chance.Options.Seed)}\n");
    }

    private static void Nodes(MeasureResult result, TextWriter writer, Texts texts)
    {
        var measured = result.Measured;
        var columns = result.Nodes.Where(v => v.Missing is null && (OnScreen.Contains(v.Name) || !result.Options.Only.IsEmpty)).ToArray();
        if (columns.Length == 0)
        {
            return;
        }

        var table = new TextTable(["id", texts["column.name"], .. columns.Select(c => "#" + c.Name)]);
        var degree = measured.Network.Transposed();
        var shown = Enumerable.Range(0, measured.Network.NodeCount)
            .OrderByDescending(node => measured.Network.Degree(node) + (measured.Network.IsDirected ? degree.Degree(node) : 0))
            .ThenBy(node => node)
            .Take(MostOnScreen)
            .ToArray();
        foreach (var node in shown)
        {
            table.Add([measured.Ids[node], measured.Labels[node], .. columns.Select(c => Cell(c, node, texts))]);
        }

        writer.Write('\n');
        table.Write(writer);
        if (shown.Length < measured.Network.NodeCount)
        {
            writer.Write($"{texts.Of("measure.more", shown.Length, measured.Network.NodeCount)}\n");
        }
    }

    private static void Lists(MeasureResult result, TextWriter writer, Texts texts)
    {
        var ids = result.Measured.Ids;
        if (result.CutNodes is { } cuts)
        {
            writer.Write($"\n{texts["measure.cutNodes"]}: {Some(cuts.Select(c => ids[c]), cuts.Length, texts)}\n");
        }

        if (result.BridgeTies is { } bridges)
        {
            writer.Write($"{texts["measure.bridgeTies"]}: {Some(bridges.Select(b => $"{ids[b.First]} – {ids[b.Second]}"), bridges.Length, texts)}\n");
        }

        if (result.Disparity is { } ties)
        {
            var standing = ties.Where(t => Math.Min(t.AtSource ?? 1, t.AtTarget ?? 1) < StandsOut).OrderBy(t => Math.Min(t.AtSource ?? 1, t.AtTarget ?? 1)).ToArray();
            writer.Write($"{texts.Of("measure.disparity", StandsOut)}: {Some(standing.Select(t => $"{ids[t.Source]} – {ids[t.Target]}"), standing.Length, texts)}\n");
        }

        foreach (var best in result.KeyPlayers)
        {
            var sets = string.Join(" | ", best.Sets.Take(MostSets).Select(s => string.Join(", ", s.Select(n => ids[n]))));
            sets += best.Sets.Length > MostSets ? " | " + texts.Of("more", best.Sets.Length - MostSets) : "";
            var value = best.Value is { } number ? texts.Numbers.Screen(number) : texts["na"];
            writer.Write($"{texts.Of("measure.keyPlayers", best.Size, best.Criterion)}: {PlainText.Clean(sets)} ({value}{(best.IsExact ? "" : ", " + texts["measure.heuristic"])})\n");
        }

        foreach (var pair in result.Pairs)
        {
            writer.Write(texts.Of(
                "measure.pair", ids[pair.Source], ids[pair.Target], Or(pair.Distance, texts), Or(pair.DisjointPaths, texts),
                pair.Dominators is { } gates ? Some(gates.Select(g => ids[g]), gates.Length, texts) : texts["na"]) + "\n");
        }
    }

    private static string Some(IEnumerable<string> names, int count, Texts texts) =>
        count == 0 ? "–" : PlainText.Clean(string.Join(", ", names.Take(MostOnScreen))) + (count > MostOnScreen ? ", " + texts.Of("more", count - MostOnScreen) : "");

    private static string Or(double? value, Texts texts) => value is { } number ? texts.Numbers.Screen(number) : texts["na"];

    private static string Cell(NodeValues values, int node, Texts texts) => values.Value(node) switch
    {
        null => texts["na"],
        { } number when values.IsYesNo => texts[number != 0 ? "yes" : "no"],
        { } number => texts.Numbers.Screen(number),
    };

    private static string Reason(string reason, Texts texts) => texts.Find($"reason.{reason.Replace(' ', '_')}") ?? reason;
}
