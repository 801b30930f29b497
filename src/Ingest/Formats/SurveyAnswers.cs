using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The answers to one question of a survey: relations as their respondents report them, and how completely each answered.</summary>
internal static class SurveyAnswers
{
    /// <summary>What a cell says of a question that somebody was not asked.</summary>
    public const string NotAsked = "n/a";

    // Informant, channel, asked, complete and document: all of them are said by the row of a respondent.
    private const int CoverageFields = 5;

    public static void Read(
        Table table, Column respondent, QuestionMap about, Survey.Asked[] asked, List<Row> relations, List<Row> coverage, Dictionary<string, List<string>> ids, List<Finding> findings)
    {
        var isMutual = about.IsDirected is { } isDirected ? !isDirected : FormTable.IsMutual(about.Type);
        var channel = about.Channel ?? Channel(about.Type);
        var isBlankNo = table.Map?.IsBlankNo == true;
        var isClosed = table.Map?.IsRosterComplete == true || IsClosed(table, respondent, asked);
        var isValued = about.HasStrengths || asked.Any(a => table.Rows.Any(r => Answer.TryRead(Meant(r.Text(a.Column.Index), table.Map), out var answer) && answer.Strength is not (null or 1)));
        var blanks = 0;
        foreach (var row in table.Rows)
        {
            var informant = SurveyHeadings.Name(row.Text(respondent.Index).Trim(), table.Map);
            // The own name on the list is not asked.
            var answers = asked.Where(a => a.Partner != informant).Select(a => (a.Partner, a.Column, Text: Meant(row.Text(a.Column.Index).Trim(), table.Map))).ToArray();
            if (answers.Length > 0 && answers.All(a => IsNotAsked(a.Text)))
            {
                continue;
            }

            var said = answers.Where(a => a.Text.Length > 0 && !IsNotAsked(a.Text)).ToArray();
            var given = said.Length;
            foreach (var (partner, column, text) in said)
            {
                if (!Answer.TryRead(text, out var answer))
                {
                    findings.Add(FindingCodes.AnswerWrong.At(table.At(row.Number, column.Heading), text));
                }
                else if (answer.IsYes)
                {
                    relations.Add(Relation(row, about, (informant, respondent.Heading), (partner, column.Heading), isMutual, answer.Text(isValued), ids));
                }
            }

            if (given == 0)
            {
                findings.Add(FindingCodes.DidNotAnswer.At(table.At(row.Number), informant, asked[0].Question));
            }
            else if (!isBlankNo)
            {
                blanks += answers.Length - given;
            }

            var isComplete = isClosed && given > 0 && (isBlankNo || given == answers.Length);
            coverage.Add(row with { Values = [informant, channel, "yes", isComplete ? "yes" : "no", table.File], Stands = [.. Enumerable.Repeat(respondent.Heading, CoverageFields)] });
        }

        if (blanks > 0)
        {
            findings.Add(FindingCodes.AnswersBlank.At(table.At(table.HeadingRow), asked[0].Question, $"{blanks}"));
        }

        if (!isClosed)
        {
            findings.Add(FindingCodes.RosterOpen.At(table.At(table.HeadingRow), asked[0].Question));
        }
    }

    /// <summary>Two who report the same have made two statements on one relation; if they differ in how strong, those are two relations.</summary>
    private static Row Relation(
        Row row, QuestionMap about, (string Id, string Heading) informant, (string Id, string Heading) partner, bool isMutual, string strength, Dictionary<string, List<string>> ids)
    {
        var (source, target) = about.IsIncoming ? (partner, informant) : (informant, partner);
        if (isMutual && string.CompareOrdinal(source.Id, target.Id) > 0)
        {
            (source, target) = (target, source);
        }

        var id = $"{source.Id}--{about.Type}--{target.Id}";
        if (!ids.TryGetValue(id, out var strengths))
        {
            ids.Add(id, strengths = []);
        }

        // One id for what is the same: strength and direction tell two relations apart, in whichever question they stand.
        var variant = $"{isMutual}|{strength}";
        if (!strengths.Contains(variant))
        {
            strengths.Add(variant);
        }

        var number = strengths.IndexOf(variant) + 1;
        var cell = partner.Heading;
        return row with
        {
            Values = [number == 1 ? id : $"{id}#{number}", source.Id, target.Id, about.Type, isMutual ? "no" : "yes", strength, informant.Id, ""],
            Stands = [cell, source.Heading, target.Heading, cell, cell, cell, informant.Heading, cell],
        };
    }

    /// <summary>Everybody who was asked is on the list too: then who is not ticked was seen and passed over.</summary>
    private static bool IsClosed(Table table, Column respondent, Survey.Asked[] asked)
    {
        var partners = asked.Select(a => a.Partner).ToHashSet(StringComparer.Ordinal);
        return table.Rows.All(row => partners.Contains(SurveyHeadings.Name(row.Text(respondent.Index).Trim(), table.Map)));
    }

    /// <summary>What an answer means, as the mapping file says of a strength: "wekelijks" is 3.</summary>
    private static string Meant(string text, TableMap? map) =>
        map?.Values.GetValueOrDefault("strength")?.GetValueOrDefault(Key.Of(text)) ?? text;

    private static bool IsNotAsked(string text) => text.ToLowerInvariant() is NotAsked or "nvt" or "n.v.t." or "not asked" or "niet gevraagd";

    /// <summary>A type that a question about a channel can be about; null when a survey asks about no such channel.</summary>
    public static string? TypeOf(string channel) => channel switch
    {
        "contact" => "contact",
        "money" => "funding",
        "material" => "real_estate",
        "support" => "knowledge",
        "legal" => "representation",
        "control" => "regulation",
        "collaboration" => "collaboration",
        _ => null,
    };

    /// <summary>The channel that a question about a type is about.</summary>
    public static string Channel(string type) => type switch
    {
        "contact" or "brokerage" or "referral" => "contact",
        "funding" or "commission" => "money",
        "real_estate" => "material",
        "support_network" or "support_implementation" or "knowledge" => "support",
        "representation" or "challenge" => "legal",
        "regulation" or "accountability" => "control",
        _ => "collaboration",
    };
}
