using WijkNetwerk.Cli.Output;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Cli.Running;

/// <summary>What a run says at its end: what was read, the strongest facts, where the result is.</summary>
internal sealed class RunSummary(RunWork work)
{
    private const int MostRisks = 3;

    private readonly Texts _texts = work.Session.Texts;

    /// <summary>Writes it.</summary>
    public void Write(TextWriter writer, string place)
    {
        var project = work.Project;
        var m = project.At(work.Levels[0]);
        writer.Write($"{_texts.Of("run.title", project.File.Name, Numbers.Date(project.Provenance.ReferenceDate), project.Profile.Title)}\n\n");
        writer.Write(project.File.IsMade ? $"{_texts["project.made"]}\n\n" : "");
        FindingOutput.Rows(writer, work.Report.Tables, _texts);
        writer.Write($"\n{_texts.Of("run.counts", project.Ecosystem.Actors.Length, project.Ecosystem.Relations.Length, m.Reading.Live.Length)} ");
        writer.Write($"{FindingOutput.Count(work.Report.Findings, _texts)}\n");
        Facts(writer);
        writer.Write($"\n{_texts.Of("run.place", place, string.Join(", ", Top(work.Files)))}\n");
        writer.Write($"{_texts.Of("run.report", Path.Combine(place, Commands.ReportCommand.FileName))}\n");
        writer.Write($"{_texts.Of("run.database", RunWork.Database)}\n");
    }

    private void Facts(TextWriter writer)
    {
        var ecosystem = work.Project.Ecosystem;
        if (work.Focal.IsEmpty)
        {
            var risks = work.Risks.Where(r => r.IsRanked).Take(MostRisks).ToArray();
            writer.Write(risks.Length == 0 ? "" : $"\n{_texts["run.facts"]}\n");
            foreach (var risk in risks)
            {
                writer.Write($"  {RiskSentence.Of(risk, ecosystem, _texts)}\n");
            }

            return;
        }

        writer.Write($"\n{_texts["run.facts"]}\n");
        foreach (var id in work.Focal)
        {
            writer.Write($"  {PlainText.Clean(Name(id))}: {string.Join("; ", Facts(id))}.\n");
        }
    }

    private IEnumerable<string> Facts(string ego)
    {
        foreach (var risk in work.Risks.Where(r => r.Rule == "C.6" && r.Ego == ego))
        {
            yield return _texts.Of(risk.Flags.Contains("only stated payer") ? "fact.payer.only" : "fact.payer.dominant", risk.Name);
        }

        foreach (var score in Scores(ego).Where(s => s is { Measure: "LI3", Value: > 0 }))
        {
            var ways = _texts.Of(score.Value == 1 ? "fact.ways.one" : "fact.ways.many", score.Value, Name(score.Institution!));
            yield return score.Evidence is { Stated: 0, Implied: > 0 } ? $"{ways} ({_texts["fact.implied"]})" : ways;
        }

        var kinds = work.Gaps.Where(g => g.Gap.Ego == ego).GroupBy(g => g.Gap.InstitutionKind, StringComparer.Ordinal)
            .Where(g => g.All(row => row.Gap.Contacts.IsEmpty && row.IsOpen && row.PossibleState is null))
            .Select(g => work.Project.Profile.Kind(g.Key)?.Label.In(_texts.Language) ?? g.Key)
            .ToArray();
        if (kinds.Length > 0)
        {
            yield return _texts.Of("fact.kinds", string.Join(", ", kinds));
        }

        if (Scores(ego).FirstOrDefault(s => s.Measure == "BO1") is { Reason: { } reason })
        {
            yield return _texts.Of("fact.bonding", Wording.Code(_texts, "reason", reason.Code));
        }
    }

    private IEnumerable<Score> Scores(string ego) => work.Scores.Where(r => r.Level == work.Levels[0] && r.Score.Ego == ego).Select(r => r.Score);

    private string Name(string id) => work.Project.Ecosystem.FindActor(id)?.Name ?? id;

    private static IEnumerable<string> Top(IEnumerable<string> files) =>
        files.Append(RunRecord.FileName).Append(RoCrate.FileName).Select(f => f.IndexOf('/') is > 0 and var slash ? f[..(slash + 1)] : f).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
