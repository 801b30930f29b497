using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Puts rows that say the same together, and says of rows with the same id and other content that they cannot both be right.</summary>
internal static class Merging
{
    /// <summary>What of the draft is new; counts merged rows in their tables.</summary>
    public static NewContent Merge(Draft draft, List<Finding> findings)
    {
        var content = new NewContent();
        Actors(draft, content, findings);
        Relations(draft, content, findings);
        Rows(draft.Memberships, draft.Existing?.Memberships, content.Memberships, findings);
        Rows(draft.Attendance, draft.Existing?.Attendance, content.Attendance, findings);
        Rows(draft.Coverage, draft.Existing?.Coverage, content.Coverage, findings);
        return content;
    }

    private static void Actors(Draft draft, NewContent content, List<Finding> findings)
    {
        var first = new Dictionary<string, Sourced<Actor>>(draft.Actors.Count, StringComparer.Ordinal);
        foreach (var row in draft.Actors)
        {
            var stored = draft.Existing?.FindActor(row.Value.Id);
            var isNew = first.TryAdd(row.Value.Id, row);
            if (isNew && stored is null)
            {
                content.Actors.Add(row.Value);
            }
            else if (Complain(row, isNew ? null : first[row.Value.Id], SameContent.Differences(row.Value, stored ?? first[row.Value.Id].Value), stored is null, findings))
            {
                row.Table.Merged++;
            }
        }
    }

    private static void Relations(Draft draft, NewContent content, List<Finding> findings)
    {
        var first = new Dictionary<string, Sourced<Relation>>(draft.Relations.Count, StringComparer.Ordinal);
        var added = new Dictionary<string, List<Evidence>>(StringComparer.Ordinal);
        foreach (var row in draft.Relations)
        {
            var stored = draft.Existing?.FindRelation(row.Value.Id);
            var isNew = first.TryAdd(row.Value.Id, row);
            if (isNew && stored is null)
            {
                content.Relations.Add(row.Value);
                continue;
            }

            var other = stored ?? first[row.Value.Id].Value;
            var more = added.GetValueOrDefault(row.Value.Id) ?? [];
            var differences = SameContent.Differences(row.Value, other).ToArray();
            var unheard = differences.Length == 0 ? row.Value.Evidence.Except([.. other.Evidence, .. more]).ToArray() : [];
            if (unheard.Length > 0)
            {
                // The same relation on another source's word: a statement of its own, never merged away.
                more.AddRange(unheard);
                added[row.Value.Id] = more;
                if (stored is not null)
                {
                    content.Statements.AddRange(unheard.Select(said => (stored, said)));
                }
            }
            else if (Complain(row, isNew ? null : first[row.Value.Id], differences, stored is null, findings))
            {
                row.Table.Merged++;
            }
        }

        for (var i = 0; i < content.Relations.Count && added.Count > 0; i++)
        {
            if (added.GetValueOrDefault(content.Relations[i].Id) is { } more)
            {
                content.Relations[i] = content.Relations[i] with { Evidence = [.. content.Relations[i].Evidence, .. more] };
            }
        }
    }

    /// <summary>True when the row says what is there already.</summary>
    private static bool Complain<T>(Sourced<T> row, Sourced<T>? first, IEnumerable<string> differences, bool isNotStored, List<Finding> findings)
    {
        var id = row.Text("id") is { Length: > 0 } text ? text : row.Text("name");
        var differing = string.Join(", ", differences);
        var earlier = first is { } other ? other.Name : "";
        if (differing.Length > 0)
        {
            findings.Add(isNotStored
                ? FindingCodes.IdTwiceDifferent.At(row.At("id"), id, earlier, differing)
                : FindingCodes.DiffersFromDatabase.At(row.At("id"), id, differing));
            return false;
        }

        // That the database has the row already is what importing again is for; twice in the files is worth a note.
        if (first is not null)
        {
            findings.Add(FindingCodes.IdTwiceSame.At(row.At("id"), id, earlier));
        }

        return true;
    }

    private static void Rows<T>(List<Sourced<T>> rows, IEnumerable<T>? stored, List<T> added, List<Finding> findings)
        where T : notnull
    {
        var known = new HashSet<T>(stored ?? []);
        var first = new Dictionary<T, Sourced<T>>();
        foreach (var row in rows)
        {
            var isNew = first.TryAdd(row.Value, row);
            if (!isNew)
            {
                findings.Add(FindingCodes.RowTwice.At(row.At(), "", first[row.Value].Name));
            }

            if (isNew && known.Add(row.Value))
            {
                added.Add(row.Value);
            }
            else
            {
                row.Table.Merged++;
            }
        }
    }
}
