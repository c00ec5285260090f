using System.Text.Json;
using Microsoft.Data.Sqlite;
using static OgpGraph.Benchmarks.Ideal.PropertyNames;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>Q1: the plan with everything below it, from four statements that run side by side in the same order.</summary>
internal static class PlanAnswer
{
    private const string PlanSql = """
        SELECT Id, coalesce(Name_En, Name_Pt) FROM core_ActionPlan ORDER BY Ordinal DESC LIMIT 1
        """;

    private const string CommitmentSql = """
        SELECT Id, Number, OgpId, coalesce(Title_En, Title_Pt) FROM core_Commitment WHERE PlanId = @plan ORDER BY Number, Id LIMIT 20
        """;

    private const string MilestoneSql = """
        SELECT m.CommitmentId, m.Number, coalesce(m.Title_En, m.Title_Pt)
        FROM core_Commitment c CROSS JOIN core_Milestone m ON m.CommitmentId = c.Id
        WHERE c.PlanId = @plan ORDER BY c.Number, c.Id, m.Number, m.Id
        """;

    private const string IndicatorSql = """
        SELECT i.CommitmentId, i.Code, i.Unit, o.Id, o.Value, o.Unit, o.Comparator
        FROM core_Commitment c CROSS JOIN core_Indicator i ON i.CommitmentId = c.Id
        LEFT JOIN core_Observation o ON o.Id = (
            SELECT l.Id FROM core_Observation l WHERE l.IndicatorId = i.Id AND NOT l.IsTarget ORDER BY l.Period_To DESC, l.KnownOn DESC, l.Id DESC LIMIT 1)
        WHERE c.PlanId = @plan ORDER BY c.Number, c.Id, i.Id
        """;

    public static void Write(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        string plan;
        using (var reader = connection.Command(PlanSql).ExecuteReader())
        {
            if (!reader.Read())
            {
                json.WriteNull(Plan);
                return;
            }

            plan = reader.GetString(0);
            json.WriteStartObject(Plan);
            json.WriteText(Name, reader, 1);
        }

        json.WriteStartObject(Commitments);
        json.WriteStartArray(Nodes);
        using (var commitments = Open(connection, CommitmentSql, plan))
        using (var milestones = Open(connection, MilestoneSql, plan))
        using (var indicators = Open(connection, IndicatorSql, plan))
        {
            var (hasMilestone, hasIndicator) = (milestones.Read(), indicators.Read());
            while (commitments.Read())
            {
                var id = commitments.GetString(0);
                json.WriteStartObject();
                json.WriteNumber(Number, commitments.GetInt64(1));
                json.WriteString(OgpId, commitments.GetString(2));
                json.WriteText(Title, commitments, 3);

                json.WriteStartObject(Milestones);
                json.WriteStartArray(Nodes);
                for (; hasMilestone && milestones.GetString(0) == id; hasMilestone = milestones.Read())
                {
                    json.WriteStartObject();
                    json.WriteNumber(Number, milestones.GetInt64(1));
                    json.WriteText(Title, milestones, 2);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();

                json.WriteStartObject(Indicators);
                json.WriteStartArray(Nodes);
                for (; hasIndicator && indicators.GetString(0) == id; hasIndicator = indicators.Read())
                {
                    WriteIndicator(json, indicators);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, SqliteDataReader indicators)
    {
        json.WriteStartObject();
        json.WriteString(Code, indicators.GetString(1));
        json.WriteString(Unit, indicators.GetString(2));
        if (indicators.IsDBNull(3))
        {
            json.WriteNull(Latest);
        }
        else
        {
            json.WriteStartObject(Latest);
            if (indicators.IsDBNull(4))
            {
                json.WriteNull(Value);
            }
            else
            {
                json.WriteDecimal(Value, indicators.GetInt64(4));
            }

            json.WriteString(Unit, indicators.GetString(5));
            json.WriteString(Comparator, JsonForms.Comparators[indicators.GetInt32(6)]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static SqliteDataReader Open(IdealConnection connection, string sql, string plan)
    {
        var command = connection.Command(sql);
        command.Parameters[0].Value = plan;
        return command.ExecuteReader();
    }
}
