using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the export of a survey with a list of names: a row for each respondent, a column for each question and name, as <c>question [name]</c>.</summary>
/// <remarks>
/// What a respondent says is a relation that this respondent reports. Who was asked, and who answered everything, goes into the table coverage: so
/// that a name that was not ticked is a "no" only where it was answered, and whoever did not answer is unknown.
/// </remarks>
internal static class Survey
{
    public static TablesReading? Read(Table table, bool isSaid)
    {
        var findings = new List<Finding>();
        var isOfProgram = SurveyHeadings.BelowHeadings(table) > 0;
        table = SurveyHeadings.Plain(table, findings);
        var asked = Asked.Of(table);
        if (isOfProgram && asked.Length > 0 && Respondent(table, asked) is null)
        {
            findings.Add(FindingCodes.ColumnMissing.At(table.At(table.HeadingRow), "", "informant", "respondent, naam, organisatie", "", ""));
            return new TablesReading([], [.. findings], IsWhole: false);
        }

        if (asked.Length == 0 || (!isSaid && ((asked.Length < 3 && !asked.Any(a => FormMark.Of(a.Question) is not null)) || Respondent(table, asked) is null)))
        {
            return null;
        }

        var questions = asked.GroupBy(a => a.Question, StringComparer.Ordinal).ToArray();
        var relations = new List<Row>();
        var coverage = new List<Row>();
        var ids = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var respondent = Respondent(table, asked) ?? table.Columns[0];
        foreach (var question in questions)
        {
            if (About(table, question.First()) is { } about)
            {
                SurveyAnswers.Read(table, respondent, about, [.. question], relations, coverage, ids, findings);
            }
            else
            {
                findings.Add(FindingCodes.TypeNotSaid.At(table.At(table.HeadingRow, question.First().Column.Heading), question.Key));
            }
        }

        foreach (var column in FormTable.OwnColumns(table).Where(c => !c.IsLeftOut && c != respondent && asked.All(a => a.Column != c)))
        {
            findings.Add(FindingCodes.ColumnNotOfForm.At(table.At(table.HeadingRow, column.Heading), column.Heading));
        }

        findings.Insert(0, FindingCodes.FormRecognised.At(
            table.At(), "survey", $"{table.Rows.Length} × {asked.Select(a => a.Partner).Distinct().Count()}", $"{relations.Count} x", string.Join("; ", questions.Select(q => q.Key))));
        var tables = ImmutableArray.Create(
            FormTable.Of(table, TableKind.Relations, ["id", "source", "target", "type", "directed", "strength", "reported_by", "document"], relations),
            FormTable.Of(table, TableKind.Coverage, ["informant", "channel", "asked", "complete", "document"], coverage));
        return new TablesReading(tables, [.. findings], findings.All(f => f.Code != FindingCodes.TypeNotSaid.Code));
    }

    /// <summary>The first column with a heading that means a respondent; else the first that is not a question.</summary>
    private static Column? Respondent(Table table, ImmutableArray<Asked> asked)
    {
        var others = FormTable.OwnColumns(table).Where(c => !c.IsLeftOut && asked.All(a => a.Column.Index != c.Index)).ToArray();
        return others.FirstOrDefault(c => c.Means is "informant" or "reported_by") ?? others.FirstOrDefault(c => MeansRespondent(c.Heading));
    }

    /// <summary>Whether a heading says that below it stands who answered.</summary>
    public static bool MeansRespondent(string heading)
    {
        var words = Headings.Of(TableKind.Coverage).First(f => f.Name == "informant");
        return words.Synonyms.Append("informant").Append("id").Append("naam").Append("name").Append("organisatie").Any(word => Key.Of(word) == Key.Of(heading));
    }

    private static QuestionMap? About(Table table, Asked asked)
    {
        var question = asked.Question;
        if ((table.Map?.Questions.GetValueOrDefault(Key.Of(question)) ?? table.Map?.Questions.GetValueOrDefault(Key.Of(asked.Code))) is { } said)
        {
            return said;
        }

        if (FormTable.Marked(question) is { } marked)
        {
            return marked;
        }

        var type = Words.Types.Find(question) ?? table.Map?.Constants.GetValueOrDefault("type");
        return type is null ? null : new QuestionMap(Words.Types.Find(type) ?? type, null, IsIncoming: false, null);
    }

    /// <summary>A column that asks one question about one name.</summary>
    /// <param name="Column">The column.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Partner">The name.</param>
    /// <param name="Code">The code of the question, where the program gives one; else the question.</param>
    internal sealed record Asked(Column Column, string Question, string Partner, string Code)
    {
        public static ImmutableArray<Asked> Of(Table table) =>
            [.. FormTable.OwnColumns(table).Where(c => !c.IsLeftOut && c.Means is null).Select(c => SurveyHeadings.Of(c, table.Map)).OfType<Asked>()];
    }
}
