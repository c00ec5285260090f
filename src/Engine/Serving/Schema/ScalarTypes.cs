using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>The scalars of the schema, one instance each.</summary>
internal sealed class ScalarTypes
{
    private readonly Dictionary<ScalarKind, ScalarGraphType> _types = new()
    {
        [ScalarKind.String] = new StringGraphType { Description = "Text in Unicode." },
        [ScalarKind.Id] = new IdGraphType { Description = "A global id: opaque, the same over imports." },
        [ScalarKind.Boolean] = new BooleanGraphType { Description = "True or false." },
        [ScalarKind.Int] = new IntGraphType { Description = "A 32-bit integer." },
        [ScalarKind.Float] = new FloatGraphType { Description = "A double, as of a computed ratio." },
        [ScalarKind.Long] = new LongGraphType { Description = "A 64-bit integer, as a JSON number." },
        [ScalarKind.Decimal] = new DecimalGraphType { Description = "A decimal with at most six decimal places, as a JSON number." },
        [ScalarKind.Money] = new MoneyGraphType(),
        [ScalarKind.Date] = new DateOnlyGraphType { Name = "Date", Description = "A day as 2024-03-31 (RFC 3339 full-date)." },
        [ScalarKind.DateTime] = new MomentGraphType(),
    };

    /// <summary>Gives built-in scalars their description: where a directive has an argument of one, the library keeps an instance of its own.</summary>
    public void Describe(ISchema schema)
    {
        foreach (var scalar in _types.Values)
        {
            if (schema.AllTypes[scalar.Name] is { } used)
            {
                used.Description = scalar.Description;
            }
        }
    }

    /// <summary>The scalar of a kind; an enum has its own type.</summary>
    public ScalarGraphType this[ScalarKind kind] => _types[kind];

    /// <summary>An amount of money: a decimal string, so that no client rounds it. Input takes strings and numbers.</summary>
    private sealed class MoneyGraphType : ScalarGraphType
    {
        public MoneyGraphType()
        {
            Name = "Money";
            Description = "An amount of money as a decimal string, e.g. \"1234.50\", in the currency of the field currency beside it (ISO 4217). Input takes strings and numbers.";
        }

        public override object? ParseValue(object? value) => value switch
        {
            null => null,
            string text => Parse(text),
            decimal or double or int or long or float => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            System.Numerics.BigInteger big => (decimal)big,
            _ => ThrowValueConversionError(value),
        };

        public override object? ParseLiteral(GraphQLValue value) => value switch
        {
            GraphQLNullValue => null,
            GraphQLStringValue text => Parse(text.Value.ToString()),
            GraphQLIntValue number => Parse(number.Value.ToString()),
            GraphQLFloatValue number => Parse(number.Value.ToString()),
            _ => ThrowLiteralConversionError(value),
        };

        public override bool CanParseLiteral(GraphQLValue value)
        {
            try
            {
                _ = ParseLiteral(value);
                return true;
            }
            catch (Exception e) when (e is InvalidOperationException or FormatException or OverflowException)
            {
                return false;
            }
        }

        public override object? Serialize(object? value)
            => value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.00####", CultureInfo.InvariantCulture);

        private static object Parse(string text)
            => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
    }

    /// <summary>A moment in UTC. A text that is none is refused where it is used, with the form that is expected.</summary>
    private sealed class MomentGraphType : ScalarGraphType
    {
        public MomentGraphType()
        {
            Name = "DateTime";
            Description = "A moment with its offset, as 2024-03-31T12:00:00Z (RFC 3339). Input takes a day too, as 2024-03-31: its first moment in UTC; no other form.";
        }

        public override object? ParseValue(object? value) => value switch
        {
            null => null,
            DateTime moment => moment,
            string text when MomentText.TryRead(text, out var moment) => moment,
            _ => ThrowValueConversionError(value),
        };

        public override object? ParseLiteral(GraphQLValue value) => value switch
        {
            GraphQLNullValue => null,
            GraphQLStringValue text => ParseValue(text.Value.ToString()),
            _ => ThrowLiteralConversionError(value),
        };

        public override bool CanParseLiteral(GraphQLValue value)
            => value is GraphQLNullValue or GraphQLStringValue;

        public override object? Serialize(object? value)
            => value is DateTime moment ? moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture) : value;
    }
}
