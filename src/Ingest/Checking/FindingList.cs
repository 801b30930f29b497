using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>
/// The findings of an import. Of each code and table the first are kept with their place and the others counted, so that a million rows with one fault do not fill
/// the memory; how many are not listed is a finding too. Which rows had an error is kept of all of them.
/// </summary>
internal sealed class FindingList : IEnumerable<Finding>
{
    /// <summary>As many of a code in a table as are listed: more than anybody corrects before looking again.</summary>
    public const int MostOfACode = 10_000;

    private readonly List<Finding> _listed = [];
    private readonly Dictionary<(string Code, string File, string? Sheet), int> _counts = [];
    private readonly Dictionary<(string File, string? Sheet), Dictionary<int, int>> _rejected = [];
    // Few sets of codes are there, and a million rows that have one.
    private readonly List<ImmutableArray<string>> _sets = [[]];
    private readonly Dictionary<(int Set, string Code), int> _with = [];

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        if (Counts(finding.Code, finding.Where))
        {
            _listed.Add(finding);
        }

        if (finding is { Severity: Severity.Error, Where.Row: { } row })
        {
            Reject(finding.Where, row, [finding.Code]);
        }
    }

    /// <summary>Adds findings; of another list also what it only counts.</summary>
    public void AddRange(IEnumerable<Finding> findings)
    {
        if (findings is FindingList list)
        {
            Join(list);
            return;
        }

        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    /// <summary>Takes out the findings for which something holds.</summary>
    public void RemoveAll(Predicate<Finding> match)
    {
        foreach (var finding in _listed.FindAll(match))
        {
            _counts[(finding.Code, finding.Where.File, finding.Where.Sheet)]--;
        }

        _listed.RemoveAll(match);
    }

    /// <summary>The codes of the errors of a row of a table, by its number; what is wrong with that row of the whole file is among them. Null when no row has any.</summary>
    public Func<int, ImmutableArray<string>>? Rejected(string file, string? sheet)
    {
        var ofFile = _rejected.GetValueOrDefault((file, null));
        var ofSheet = sheet is null ? null : _rejected.GetValueOrDefault((file, sheet));
        return ofFile is null && ofSheet is null
            ? null
            : row => (Codes(ofFile, row), Codes(ofSheet, row)) switch
            {
                (var codes, { IsEmpty: true }) => codes,
                ({ IsEmpty: true }, var codes) => codes,
                var (one, other) => [.. one.Union(other, StringComparer.Ordinal)],
            };
    }

    /// <summary>The findings that are listed, and of each code and table of which some are not, how many those are.</summary>
    public IEnumerator<Finding> GetEnumerator() => _listed.Concat(_counts
        .Where(c => c.Value > MostOfACode)
        .OrderBy(c => c.Key.Code, StringComparer.Ordinal)
        .Select(c => FindingCodes.NotListed.At(
            new Place(c.Key.File, Sheet: c.Key.Sheet), c.Key.Code, (c.Value - MostOfACode).ToString(CultureInfo.InvariantCulture), MostOfACode.ToString(CultureInfo.InvariantCulture)))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Join(FindingList other)
    {
        var listed = new Dictionary<(string, string, string?), int>();
        foreach (var finding in other._listed)
        {
            Add(finding);
            var key = (finding.Code, finding.Where.File, finding.Where.Sheet);
            listed[key] = listed.GetValueOrDefault(key) + 1;
        }

        foreach (var (key, count) in other._counts)
        {
            _counts[key] = _counts.GetValueOrDefault(key) + count - listed.GetValueOrDefault(key);
        }

        foreach (var (table, rows) in other._rejected)
        {
            foreach (var (row, set) in rows)
            {
                Reject(new Place(table.File, Sheet: table.Sheet), row, other._sets[set]);
            }
        }
    }

    private ImmutableArray<string> Codes(Dictionary<int, int>? rows, int row) => rows is null ? [] : _sets[rows.GetValueOrDefault(row)];

    private bool Counts(string code, Place where)
    {
        var key = (code, where.File, where.Sheet);
        var count = _counts.GetValueOrDefault(key) + 1;
        _counts[key] = count;
        return count <= MostOfACode;
    }

    private void Reject(Place where, int row, ImmutableArray<string> codes)
    {
        if (!_rejected.TryGetValue((where.File, where.Sheet), out var rows))
        {
            _rejected.Add((where.File, where.Sheet), rows = []);
        }

        var set = rows.GetValueOrDefault(row);
        foreach (var code in codes)
        {
            set = With(set, code);
        }

        rows[row] = set;
    }

    private int With(int set, string code)
    {
        if (_sets[set].Contains(code))
        {
            return set;
        }

        if (!_with.TryGetValue((set, code), out var more))
        {
            more = _sets.Count;
            _sets.Add([.. _sets[set], code]);
            _with.Add((set, code), more);
        }

        return more;
    }
}
