using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Puts rows that say the same together, and says of rows with the same id and other content that they cannot both be right.</summary>
/// <param name="existing">What the database holds already.</param>
/// <param name="forgotten">Whom the database has forgotten: their rows are not stored.</param>
/// <param name="keep">Takes each new relation, with the statements of its first row.</param>
internal sealed class Merging(Existing? existing, Forgotten forgotten, Action<Relation> keep)
{
    // By relation: the statements that later rows add to those of the first row, or of the database.
    private readonly Dictionary<string, List<Evidence>> _added = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relation> _firstKept = new(StringComparer.Ordinal);
    private readonly FindingList _findings = [];
    private readonly SaidAgain _again = new();

    /// <summary>Takes a relation: hands it on when it is new, else keeps what it says more, and counts it as merged when that is nothing.</summary>
    public void Take(in RelationRow read)
    {
        var row = read.Row;
        if (forgotten.Without(row.Value) is not { } relation)
        {
            LeaveOut(row);
            return;
        }

        if (row.IsRejected)
        {
            // It is not stored, but that it says something else than another row is said now, not only when its other faults are corrected.
            if (existing?.FindRelation(relation.Id) is { } known)
            {
                Differs(row, null, SameContent.Differences(relation, known), isNotStored: false);
            }
            else if (read.First is { } first && forgotten.Without(first.Value) is { } earlier)
            {
                Differs(row, read.First, SameContent.Differences(relation, earlier), isNotStored: true);
            }

            return;
        }

        var stored = existing?.FindRelation(relation.Id);
        if ((stored ?? First(read)) is not { } other)
        {
            keep(relation);
            return;
        }

        var more = _added.GetValueOrDefault(relation.Id) ?? [];
        var differences = SameContent.Differences(relation, other).ToArray();
        if (stored is not null && differences.Length == 0)
        {
            SaysAgain(relation, stored);
        }

        var unheard = differences.Length == 0 ? relation.Evidence.Except([.. other.Evidence, .. more]).ToArray() : [];
        if (unheard.Length > 0)
        {
            // The same relation on another source's word: a statement of its own, never merged away.
            more.AddRange(unheard);
            _added[relation.Id] = more;
            Statements.AddRange(unheard.Select((said, i) => (relation.Id, other.Evidence.Length + more.Count - unheard.Length + i, said)));
        }
        else
        {
            Complain(row, read.First, differences, stored is null);
        }
    }

    // The first row with this id, unless that was left out: then it is the first one after it.
    private Relation? First(in RelationRow read)
    {
        if (read.First is not { } first || forgotten.IsNobody)
        {
            return read.First?.Value;
        }

        return forgotten.Without(first.Value) ?? (_firstKept.TryAdd(read.Row.Value.Id, forgotten.Without(read.Row.Value)!) ? null : _firstKept[read.Row.Value.Id]);
    }

    private void SaysAgain(Relation relation, Relation stored)
    {
        _again.Relations.Add(stored.Id);
        foreach (var said in relation.Evidence)
        {
            if (stored.Evidence.IndexOf(said) is >= 0 and var number)
            {
                _again.Statements.Add((stored.Id, number));
            }
        }
    }

    private static void LeaveOut<T>(Sourced<T> row) => row.Table.LeftOut.Add(row.Index);

    /// <summary>New statements on relations that are there already, each with its number.</summary>
    public List<(string Relation, int Number, Evidence Statement)> Statements { get; } = [];

    /// <summary>What of the other tables is new; counts merged rows in their tables.</summary>
    public NewContent Finish(Draft draft, FindingList findings)
    {
        var content = new NewContent { Statements = Statements, Again = _again };
        Actors(draft, content);
        Rows(draft.Memberships, forgotten.Has, existing?.Memberships, content.Memberships, _again.Memberships);
        Rows(draft.Attendance, forgotten.Has, existing?.Attendance, content.Attendance, _again.Attendance);
        Rows(draft.Coverage, forgotten.Has, existing?.Coverage, content.Coverage, _again.Coverage);
        findings.AddRange(_findings);
        return content;
    }

    private void Actors(Draft draft, NewContent content)
    {
        var first = new Dictionary<string, Sourced<Actor>>(draft.Actors.Count, StringComparer.Ordinal);
        foreach (var read in draft.Actors)
        {
            if (forgotten.Without(read.Value) is not { } actor)
            {
                LeaveOut(read);
                continue;
            }

            var row = read with { Value = actor };
            var stored = existing?.FindActor(row.Value.Id);
            if (row.IsRejected)
            {
                if ((stored ?? (first.TryGetValue(row.Value.Id, out var earlier) ? earlier.Value : null)) is { } other)
                {
                    Differs(row, stored is null ? first[row.Value.Id] : null, SameContent.Differences(row.Value, other), stored is null);
                }

                continue;
            }

            var isNew = first.TryAdd(row.Value.Id, row);
            if (isNew && stored is null)
            {
                content.Actors.Add(row.Value);
            }
            else
            {
                if (stored is not null)
                {
                    _again.Actors.Add(stored.Id);
                }

                Complain(row, isNew ? null : first[row.Value.Id], SameContent.Differences(row.Value, stored ?? first[row.Value.Id].Value), stored is null);
            }
        }
    }

    /// <summary>Merges a row that says what is there already; complains of one that says something else.</summary>
    private void Complain<T>(Sourced<T> row, Sourced<T>? first, IEnumerable<string> differences, bool isNotStored)
    {
        if (Differs(row, first, differences, isNotStored))
        {
            return;
        }

        // That the database has the row already is what importing again is for; twice in the files is worth a note.
        if (first is { } earlier)
        {
            _findings.Add(FindingCodes.IdTwiceSame.At(row.At("id"), Id(row), earlier.Name));
        }

        row.Table.Merged.Add((row.Index, row.Row.Number, first?.Name));
    }

    /// <summary>Complains of a row that says something else than another with its id, as far as its cells can be read.</summary>
    private bool Differs<T>(Sourced<T> row, Sourced<T>? first, IEnumerable<string> differences, bool isNotStored)
    {
        var differing = string.Join(", ", differences.Where(row.IsRead));
        if (differing.Length > 0)
        {
            _findings.Add(isNotStored
                ? FindingCodes.IdTwiceDifferent.At(row.At("id"), Id(row), first?.Name ?? "", differing)
                : FindingCodes.DiffersFromDatabase.At(row.At("id"), Id(row), differing));
        }

        return differing.Length > 0;
    }

    private static string Id<T>(in Sourced<T> row) => row.Text("id") is { Length: > 0 } text ? text : row.Text("name");

    private void Rows<T>(List<Sourced<T>> rows, Func<T, bool> isForgotten, IEnumerable<T>? stored, List<T> added, List<T> again)
        where T : notnull
    {
        var known = new HashSet<T>(stored ?? []);
        var first = new Dictionary<T, Sourced<T>>();
        foreach (var row in rows)
        {
            if (isForgotten(row.Value))
            {
                LeaveOut(row);
                continue;
            }

            if (row.IsRejected)
            {
                continue;
            }

            var isNew = first.TryAdd(row.Value, row);
            if (!isNew)
            {
                _findings.Add(FindingCodes.RowTwice.At(row.At(), "", first[row.Value].Name));
            }

            var isKnown = known.Contains(row.Value);
            if (isKnown)
            {
                again.Add(row.Value);
            }

            if (isNew && !isKnown)
            {
                added.Add(row.Value);
            }
            else
            {
                row.Table.Merged.Add((row.Index, row.Row.Number, isNew ? null : first[row.Value].Name));
            }
        }
    }
}
