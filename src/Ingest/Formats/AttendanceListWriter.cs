using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes a two-mode list of who was where: actors down, gatherings with their dates across, the role or a mark in the cell.</summary>
/// <remarks>Who was at one gathering in two roles has two rows.</remarks>
internal static class AttendanceListWriter
{
    /// <summary>The list.</summary>
    public static ExcelWriter.Sheet Sheet(Ecosystem ecosystem, FormLosses losses)
    {
        var columns = ecosystem.Attendance.Select(a => (a.Event, Date: a.Date?.Text ?? "")).Distinct()
            .OrderBy(c => c.Event, StringComparer.Ordinal).ThenBy(c => c.Date, StringComparer.Ordinal).ToArray();
        var rows = new List<string[]>();
        foreach (var actor in ecosystem.Attendance.GroupBy(a => a.Actor, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var own = columns.Select(c => actor.Where(a => (a.Event, a.Date?.Text ?? "") == c).Select(a => a.Role ?? "").Select(role => Cell(role, losses)).Order(StringComparer.Ordinal).ToArray()).ToArray();
            // Two roles that cannot be written are one mark.
            own = [.. own.Select(cells => Once(cells, losses))];
            for (var row = 0; row < own.Max(cells => cells.Length); row++)
            {
                rows.Add([actor.Key, .. own.Select(cells => row < cells.Length ? cells[row] : "")]);
            }
        }

        return new ExcelWriter.Sheet("attendance", [AttendanceList.Corner, .. columns.Select(c => AttendanceList.Heading(c.Event, c.Date))], [.. rows]);
    }

    private static string Cell(string role, FormLosses losses)
    {
        if (AttendanceList.IsRole(role) || role.Length == 0)
        {
            return role.Length == 0 ? "x" : role;
        }

        losses.Value(TableKind.Attendance, "role");
        return "x";
    }

    private static string[] Once(string[] cells, FormLosses losses)
    {
        string[] once = [.. cells.Distinct(StringComparer.Ordinal)];
        losses.Row(TableKind.Attendance, "actor, event, date, role", cells.Length - once.Length);
        return once;
    }
}
