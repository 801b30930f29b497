using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Reads the three small tables: memberships, attendance and coverage.</summary>
internal static class OtherRows
{
    public static void ReadMemberships(ReadTable table, Draft draft, FindingList findings)
    {
        var (person, organisation, role) = (table.Index("person"), table.Index("organisation"), table.Index("role"));
        var (from, to) = (table.Index("from"), table.Index("to"));
        Each(table, findings, (rows, index, row) =>
        {
            var membership = new Membership(
                rows.Needed(person, "person"), rows.Needed(organisation, "organisation"), rows.OpenWord(role, Words.Roles), rows.Period(from, to));
            draft.Add(new Sourced<Membership>(membership, table, index, row) { Unread = rows.Unread });
        });
    }

    public static void ReadAttendance(ReadTable table, Draft draft, FindingList findings)
    {
        var (actor, happening, date, role) = (table.Index("actor"), table.Index("event"), table.Index("date"), table.Index("role"));
        Each(table, findings, (rows, index, row) =>
        {
            var attendance = new Attendance(rows.Needed(actor, "actor"), rows.Needed(happening, "event"), rows.Date(date), rows.Text(role));
            draft.Add(new Sourced<Attendance>(attendance, table, index, row) { Unread = rows.Unread });
        });
    }

    public static void ReadCoverage(ReadTable table, Draft draft, FindingList findings)
    {
        var (informant, channel, asked) = (table.Index("informant"), table.Index("channel"), table.Index("asked"));
        var (complete, date, document) = (table.Index("complete"), table.Index("date"), table.Index("document"));
        Each(table, findings, (rows, index, row) =>
        {
            rows.Needed(asked, "asked");
            var coverage = new Coverage(
                rows.Needed(informant, "informant"),
                draft.Context.Channel(rows.Needed(channel, "channel")),
                rows.Word(asked, Words.YesNo) == "yes",
                rows.Word(complete, Words.YesNo, "complete", "no") == "yes",
                rows.Date(date),
                rows.Text(document));
            draft.Add(new Sourced<Coverage>(coverage, table, index, row) { Unread = rows.Unread });
        });
    }

    private static void Each(ReadTable table, FindingList findings, Action<RowReader, int, Row> read)
    {
        var rows = new RowReader(table, findings);
        foreach (var (index, row) in table.Table.Rows.Index())
        {
            rows.MoveTo(row);
            read(rows, index, row);
        }

        rows.Finish();
    }
}
