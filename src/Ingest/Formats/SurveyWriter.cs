using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes a survey in wide form: a row for each who was asked, a column for each question and name, with what coverage says of who answered everything.</summary>
/// <remarks>
/// A survey holds what somebody who was asked says of relations of their own. A cell is the strength or a mark; 0 where who answered everything named nobody; blank where
/// that is unknown, and for whoever did not answer; <c>n/a</c> where somebody was not asked.
/// </remarks>
internal sealed class SurveyWriter
{
    private readonly Ecosystem _ecosystem;
    private readonly string _file;
    private readonly DateOnly _at;
    private readonly FormLosses _losses;
    private readonly Dictionary<(string Informant, string Channel), bool> _asked = [];
    private readonly List<(string Reporter, Question About, string Partner, Relation Relation)> _answers = [];

    private SurveyWriter(Ecosystem ecosystem, string file, DateOnly at, FormLosses losses) => (_ecosystem, _file, _at, _losses) = (ecosystem, file, at, losses);

    /// <summary>The survey.</summary>
    public static ExcelWriter.Sheet Sheet(Ecosystem ecosystem, string file, DateOnly at, FormLosses losses) => new SurveyWriter(ecosystem, file, at, losses).Sheet();

    private ExcelWriter.Sheet Sheet()
    {
        Ask();
        var names = Roster();
        Record();
        var canonical = _asked.Keys.Select(k => k.Channel).Distinct(StringComparer.Ordinal).Where(c => _answers.All(a => a.About.Channel != c))
            .Select(channel => SurveyAnswers.TypeOf(channel)!).Select(type => new Question(type, !Mapping.FormTable.IsMutual(type), IsIncoming: false));
        var questions = _answers.Select(a => a.About).Distinct().Concat(canonical)
            .OrderBy(q => q.Type, StringComparer.Ordinal).ThenByDescending(q => q.IsDirected).ThenBy(q => q.IsIncoming)
            .Select(q => (About: q, Mark: new FormMark(q.Type, q.IsDirected, q.IsIncoming, _answers.Any(a => a.About == q && a.Relation.Strength is not null)).ToString())).ToArray();
        var cells = new Dictionary<(string, Question, string), string>();
        foreach (var (reporter, about, partner, relation) in _answers)
        {
            cells.Add((reporter, about, partner), FormTies.Cell(relation, _losses));
        }

        var rows = _asked.Keys.Select(k => k.Informant).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(informant => (string[])[informant, .. questions.SelectMany(q => names.Select(name => Cell(cells, informant, q.About, name)))]);
        return new ExcelWriter.Sheet("survey", ["respondent", .. questions.SelectMany(q => names.Select(name => $"{q.Mark} [{name}]"))], [.. rows])
        {
            Numbers = [.. Enumerable.Range(1, questions.Length * names.Length)],
        };
    }

    private string Cell(Dictionary<(string, Question, string), string> cells, string informant, Question about, string name) =>
        informant == name ? ""
        : !_asked.TryGetValue((informant, about.Channel), out var isComplete) ? SurveyAnswers.NotAsked
        : cells.GetValueOrDefault((informant, about, name)) ?? (isComplete ? "0" : "");

    /// <summary>Who was asked what; a survey has one row for each, of the channels that a type says.</summary>
    private void Ask()
    {
        foreach (var said in _ecosystem.Coverage)
        {
            var key = (said.Informant, said.Channel);
            if (!said.Asked || SurveyAnswers.TypeOf(said.Channel) is null || !IsName(said.Informant) || !_asked.TryAdd(key, said.Complete))
            {
                _losses.Row(TableKind.Coverage, !said.Asked ? "asked" : _asked.ContainsKey(key) ? "informant, channel" : SurveyAnswers.TypeOf(said.Channel) is null ? "channel" : "informant");
                continue;
            }

            // The file itself becomes the document.
            _losses.Value(TableKind.Coverage, "date", said.Date is null ? 0 : 1);
            _losses.Value(TableKind.Coverage, "document", said.Document is null || said.Document == _file ? 0 : 1);
        }
    }

    /// <summary>The names on the list: who was asked, who was named, and one more where somebody who did not answer everything would otherwise seem to have.</summary>
    private string[] Roster()
    {
        while (true)
        {
            Answer();
            var names = new SortedSet<string>(_asked.Keys.Select(k => k.Informant).Concat(_answers.Select(a => a.Partner)), StringComparer.Ordinal);
            var full = _answers.GroupBy(a => (a.Reporter, a.About)).Where(g => g.Count() >= names.Count - 1).Select(g => (g.Key.Reporter, g.Key.About.Channel)).Where(k => !_asked[k]).Distinct().ToArray();
            if (full.Length == 0 && names.Count != 1)
            {
                return [.. names];
            }

            if (_ecosystem.Actors.FirstOrDefault(a => !names.Contains(a.Id) && IsName(a.Id)) is { } other)
            {
                return [.. names.Append(other.Id).Order(StringComparer.Ordinal)];
            }

            foreach (var key in full.Length > 0 ? full : [.. _asked.Keys])
            {
                _asked.Remove(key);
                _losses.Row(TableKind.Coverage, "complete");
            }
        }
    }

    /// <summary>What those who were asked say of their own relations; one relation a question and pair.</summary>
    private void Answer()
    {
        _answers.Clear();
        var taken = new HashSet<((string, string), string, bool)>();
        foreach (var relation in FormTies.Holding(_ecosystem, _at, new FormLosses(_ecosystem)))
        {
            var reporters = Reporters(relation).ToArray();
            if (reporters.Length > 0 && taken.Add((FormTies.Pair(relation), relation.Type, relation.IsDirected)))
            {
                _answers.AddRange(reporters.Select(r => (r, new Question(relation.Type, relation.IsDirected, relation.IsDirected && r == relation.Target), r == relation.Source ? relation.Target : relation.Source, relation)));
            }
        }
    }

    private IEnumerable<string> Reporters(Relation relation) => relation.Source == relation.Target || !IsName(relation.Source) || !IsName(relation.Target)
        ? []
        : relation.Evidence.Where(e => e.Kind == EvidenceKind.Stated && e.ReportedBy is { } by && (by == relation.Source || by == relation.Target) && _asked.ContainsKey((by, SurveyAnswers.Channel(relation.Type))))
            .Select(e => e.ReportedBy!).Distinct(StringComparer.Ordinal);

    /// <summary>Square brackets end a name in a heading.</summary>
    private static bool IsName(string id) => !id.Contains('[') && !id.Contains(']');

    private void Record()
    {
        var written = _answers.Select(a => a.Relation.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var relation in FormTies.Holding(_ecosystem, _at, _losses))
        {
            if (!written.Contains(relation.Id))
            {
                _losses.Row(TableKind.Relations, Reporters(relation).Any() ? "source, target, type" : "reported_by");
            }
            else if (relation.Evidence.Length > Reporters(relation).Count())
            {
                _losses.Value(TableKind.Relations, "evidence");
            }
        }

        _losses.Columns(_ecosystem.Relations.Where(r => written.Contains(r.Id)), "strength", "evidence", "reported_by");
    }

    private sealed record Question(string Type, bool IsDirected, bool IsIncoming)
    {
        public string Channel { get; } = SurveyAnswers.Channel(Type);
    }
}
