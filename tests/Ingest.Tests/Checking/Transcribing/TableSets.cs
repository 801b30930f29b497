using System.Globalization;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>The tables that show a finding in a format where those of its fixture do not.</summary>
internal static class TableSets
{
    private const string Actors = "id,name,kind\np,Piet,person\nq,Quinten,person\nw,Wijkhuis,cooperative\n";
    private const string Relations = "source,target,type,strength\np,q,contact,2\nq,w,contact,1\n";
    private const string Attendance = "actor,event,date\np,w,2024-05-01\nq,w,2024-05-01\n";
    private const string Xml = "GraphML GEXF";
    private static readonly string Long = new('x', 210);
    private const string Forms = "matrix survey Net-Map";

    /// <summary>Tables without anything wrong.</summary>
    public static TableSet Right(string format) => format == "attendance list" ? Set(Attendance, isAttendance: true) : Set(Relations);

    private static readonly (string Code, string Formats, Func<TableSet> Tables)[] Instead =
    [
        // A network may have no lines, but not no nodes.
        ("E105", "NodeXL", () => Set(Relations, "id,name,kind\n")),
        ("E110", "Kumu-workbook Kumu-JSON NodeXL", () => Set(Relations, "id,name,kind,soort\np,Piet,person,person\nq,Quinten,person,person\nw,Wijkhuis,cooperative,\n")),
        ("E120", "attendance-list", () => TableSet.Of(("attendance", Attendance))),
        ("E203", Xml, () => Set("id,source,target,type,strength\nr1,p,q,contact,1\nr1,p,q,contact,2\n")),
        ("N202", Xml, () => Set("id,source,target,type,strength\nr1,p,q,contact,1\nr1,p,q,contact,1\n")),
        ("E205", "attendance-list", () => Set("actor,event,date\nz,w,2024-05-01\nq,w,2024-05-01\n", isAttendance: true)),
        ("E403", "attendance-list", () => Set("actor,event,date\np,w,31-02-2024\n", isAttendance: true)),
        ("N404", "attendance-list", () => Set("actor,event,date\np,w,8-10-2024\n", isAttendance: true)),
        ("N237", "attendance-list", () => TableSet.Of(("actors", "id,name,kind\na,Alfa,cooperative\nc,Beta,municipality\n"), ("attendance", "actor,event\nb,c\n"))),
        ("N207", "matrix", () => Set(Relations)),
        ("E206", "*", () => Set("source,target,type,strength\np,q,contact,3\nq,w,contact,1\n")),
        ("E211", "Pajek DL", () => Set(Relations.Replace("w", Long, StringComparison.Ordinal), $"id,name,kind\np,p,person\nq,q,person\n{Long},{Long},person\n")),
        ("E435", "Pajek DL", () => Set(Relations.Replace("w", "111222333", StringComparison.Ordinal), "id,name,kind\np,p,person\nq,q,person\n111222333,111222333,person\n")),
        ("N402", "Pajek DL " + Forms, () => Set("source,target,type,strength\np,q,contact,1.234\n")),
        ("E409", Forms, () => Set("source,target,type,strength\np,q,contact,9\n")),
        ("W407", Forms, () => Set("source,target,type\np,q,samenwerking\n")),
        ("W150", "NodeXL " + Xml, () => Set(Relations, "id,name,kind (keuze)\np,Piet,person\nq,Quinten,person\nw,Wijkhuis,cooperative\n")),
        ("N121", "attendance-list", () => Set(
            "actor,event\n" + Lines(Ingest.Checking.FindingList.MostOfACode + 2, i => $"m{i / 100},onbekend{i % 100}"),
            "id,name,kind\n" + Lines(120, i => $"m{i},M{i},person"), isAttendance: true)),
        ("N121", "*", () => Set(
            "source,target,type\n" + Lines(Ingest.Checking.FindingList.MostOfACode + 2, i => $"m{i / 120},m{(i % 120) + 120},samenwerking"),
            "id,name,kind\n" + Lines(240, i => $"m{i},M{i},person"))),
        ("N801", "*", () => Set(Relations)),
        ("N801", "attendance-list", () => Set(Attendance, isAttendance: true)),
        ("N155", "*", () => Set(Relations, "id,name,kind,note\np,Piet,person,x\nq,Quinten,person,\nw,Wijkhuis,cooperative,\n")),
        ("N155", "attendance-list", () => Set("actor,event,date\np,w,2024-05-01\nq,w,2024-06-01\n", isAttendance: true)),
        ("N155", "Net-Map", () => Set("source,target,type\np,q,contact\nq,w,funding\n")),
    ];

    /// <summary>The tables for a code in a format; null when those of the fixture serve.</summary>
    public static TableSet? For(string code, string format)
    {
        var key = format.Replace(' ', '-');
        return (Instead.FirstOrDefault(i => i.Code == code && i.Formats.Split(' ').Contains(key)) is { Tables: { } own } ? own
            : Instead.FirstOrDefault(i => i.Code == code && i.Formats == "*").Tables)?.Invoke();
    }

    private static TableSet Set(string table, string actors = Actors, bool isAttendance = false) => TableSet.Of(("actors", actors), (isAttendance ? "attendance" : "relations", table));

    private static string Lines(int count, Func<int, FormattableString> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i).ToString(CultureInfo.InvariantCulture) + "\n"));
}
