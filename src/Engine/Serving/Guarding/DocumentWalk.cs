using System.Runtime.InteropServices;
using GraphQLParser;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving.Guarding;

/// <summary>
/// Measures a parsed document on a stack of its own: no method here calls itself, each fragment is measured once, and so the work grows
/// with the text and not with what its fragments expand to.
/// </summary>
internal sealed class DocumentWalk(GraphQLDocument document, GraphLimits limits)
{
    private readonly List<GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, int> _fragmentByName = [];
    private readonly List<Frame> _stack = [];
    private readonly Stack<(GraphQLValue Value, int Depth)> _values = new();
    private SelectionMeasure[] _measures = [];
    private FragmentState[] _states = [];
    private int _directives;
    private GraphError? _error;

    private enum FragmentState : byte
    {
        New,
        Open,
        Measured,
    }

    /// <summary>A selection set that is being measured, with how it hangs in the set below it on the stack.</summary>
    private struct Frame(GraphQLSelectionSet set, GraphQLField? field = null, int fragment = -1)
    {
        public readonly List<ASTNode> Selections = set.Selections;
        public readonly GraphQLField? Field = field;
        public readonly int Fragment = fragment;
        public int Next;
        public SelectionMeasure Measure;
    }

    /// <summary>The first limit that the document exceeds; null when it keeps them all.</summary>
    public GraphError? Check(string? operationName)
    {
        if (CollectFragments() is { } error)
            return error;

        var all = default(SelectionMeasure);
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLOperationDefinition operation)
            {
                var measure = MeasureOperation(operation);
                if (_error is not null)
                    return _error;
                if (CheckMeasure(measure, operation) is { } beyond)
                    return beyond;
                if ((string.IsNullOrEmpty(operationName) || operation.Name?.Value == operationName) && CheckOperation(measure, operation) is { } beyondRoot)
                    return beyondRoot;
                all.AddBeside(measure);
            }
        }

        // Validation reads fragments that nobody uses too.
        for (var index = 0; index < _fragments.Count; index++)
        {
            if (_states[index] == FragmentState.New)
                Measure(new Frame(_fragments[index].SelectionSet, fragment: index));
            if (_error is not null)
                return _error;
            if (CheckMeasure(_measures[index], _fragments[index]) is { } beyond)
                return beyond;
        }

        return CheckMeasure(all, document.Definitions[0]);
    }

    /// <summary>What an operation amounts to, its fragments expanded; for tests and for the log.</summary>
    internal SelectionMeasure MeasureOperation(GraphQLOperationDefinition operation)
    {
        CheckDirectives(operation.Directives);
        if (operation.Variables is { } variables)
        {
            foreach (var variable in variables.Items)
            {
                CheckDirectives(variable.Directives);
                CheckValue(variable.DefaultValue);
            }
        }

        return Measure(new Frame(operation.SelectionSet));
    }

    /// <summary>Finds the fragments by name; an error when there are too many, two of one name, or definitions of a schema.</summary>
    internal GraphError? CollectFragments()
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case GraphQLOperationDefinition:
                    break;
                case GraphQLFragmentDefinition fragment:
                    if (!_fragmentByName.TryAdd(fragment.FragmentName.Name.Value, _fragments.Count))
                        return At(fragment, new GraphError(ErrorCode.Validation, $"Two fragments are named \"{fragment.FragmentName.Name.Value}\". Give each its own name."));
                    _fragments.Add(fragment);
                    break;
                default:
                    return At(definition, new GraphError(ErrorCode.Validation, "A request holds operations and fragments; this defines a part of a schema. Remove it."));
            }
        }

        if (_fragments.Count > limits.Fragments)
            return At(_fragments[limits.Fragments], LimitError.Exceeded("fragments in the document", _fragments.Count, limits.Fragments, "Join fragments, or remove those that are not used."));

        _measures = new SelectionMeasure[_fragments.Count];
        _states = new FragmentState[_fragments.Count];
        return null;
    }

    private SelectionMeasure Measure(Frame root)
    {
        Push(root);
        while (_error is null)
        {
            var depth = _stack.Count - 1;
            ref var frame = ref CollectionsMarshal.AsSpan(_stack)[depth];
            if (frame.Next == frame.Selections.Count)
            {
                var measured = frame;
                _stack.RemoveAt(depth);
                if (measured.Fragment >= 0)
                {
                    _measures[measured.Fragment] = measured.Measure;
                    _states[measured.Fragment] = FragmentState.Measured;
                }

                if (depth == 0)
                    return measured.Measure;
                if (measured.Fragment < 0)
                    Close(ref CollectionsMarshal.AsSpan(_stack)[depth - 1].Measure, measured);
                continue;
            }

            switch (frame.Selections[frame.Next])
            {
                case GraphQLField field:
                    frame.Next++;
                    CheckField(field);
                    if (field.SelectionSet is { } selected)
                        Push(new Frame(selected, field));
                    else
                        frame.Measure.AddField(field.Name.Value.Span, field.Alias is not null, default);
                    break;
                case GraphQLInlineFragment inline:
                    frame.Next++;
                    CheckDirectives(inline.Directives);
                    Push(new Frame(inline.SelectionSet));
                    break;
                case GraphQLFragmentSpread spread:
                    Spread(ref frame, spread);
                    break;
                default:
                    frame.Next++;
                    break;
            }
        }

        return default;
    }

    private void Push(in Frame frame)
    {
        if (frame.Fragment >= 0)
        {
            _states[frame.Fragment] = FragmentState.Open;
            CheckDirectives(_fragments[frame.Fragment].Directives);
        }

        if (frame.Selections.Count > limits.FieldCopies)
            CheckCopies(frame.Selections);
        _stack.Add(frame);
    }

    private void CheckCopies(List<ASTNode> selections)
    {
        var copies = new Dictionary<ROM, int>();
        foreach (var selection in selections)
        {
            if (selection is not GraphQLField field)
                continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(copies, field.Alias?.Name.Value ?? field.Name.Value, out _);
            if (++count > limits.FieldCopies)
            {
                _error ??= At(field, LimitError.Exceeded($"copies of the field \"{field.Alias?.Name.Value ?? field.Name.Value}\" in one selection set", null, limits.FieldCopies, "Ask for it once."));
                return;
            }
        }
    }

    private void Close(ref SelectionMeasure parent, in Frame measured)
    {
        if (measured.Field is not { } field)
        {
            parent.AddBeside(measured.Measure);
            return;
        }

        // Decided by the field, wherever it stands: no name of a fragment can get around it.
        if (field.Name.Value.Span is "__schema" or "__type")
        {
            if (measured.Measure.ListRecursion > limits.IntrospectionListRecursion)
                _error = At(field, LimitError.Exceeded("lists of introspection (fields, inputFields, interfaces, possibleTypes) within themselves", measured.Measure.ListRecursion, limits.IntrospectionListRecursion, "Ask for each list of __schema once on a path; /schema.graphql has the whole schema."));
            else if (measured.Measure.OfType > limits.IntrospectionOfType)
                _error = At(field, LimitError.Exceeded("levels of ofType", measured.Measure.OfType, limits.IntrospectionOfType, "No type of this schema is wrapped that often."));
        }

        parent.AddField(field.Name.Value.Span, field.Alias is not null, measured.Measure);
    }

    private void Spread(ref Frame frame, GraphQLFragmentSpread spread)
    {
        if (!_fragmentByName.TryGetValue(spread.FragmentName.Name.Value, out var fragment))
        {
            // Validation says that there is no such fragment.
            frame.Next++;
            CheckDirectives(spread.Directives);
            frame.Measure.AddSpread(default);
            return;
        }

        switch (_states[fragment])
        {
            case FragmentState.Measured:
                frame.Next++;
                CheckDirectives(spread.Directives);
                frame.Measure.AddSpread(_measures[fragment]);
                break;
            case FragmentState.Open:
                _error = At(spread, new GraphError(ErrorCode.DocumentLimit, $"The fragment \"{spread.FragmentName.Name.Value}\" uses itself, directly or by way of others, and so would never end. Remove this spread."));
                break;
            default:
                // The set below stays where it is and comes back to this spread once the fragment is measured.
                Push(new Frame(_fragments[fragment].SelectionSet, fragment: fragment));
                break;
        }
    }

    private void CheckField(GraphQLField field)
    {
        CheckDirectives(field.Directives);
        CheckArguments(field.Arguments);
    }

    private void CheckDirectives(GraphQLDirectives? directives)
    {
        if (directives is null)
            return;

        _directives += directives.Count;
        if (directives.Count > limits.DirectivesPerLocation)
            _error ??= At(directives, LimitError.Exceeded("directives at one place", directives.Count, limits.DirectivesPerLocation, "Keep one @skip or @include."));
        else if (_directives > limits.Directives)
            _error ??= At(directives, LimitError.Exceeded("directives in the document", null, limits.Directives, "Put a directive on a fragment rather than on each of its fields."));
        foreach (var directive in directives.Items)
            CheckArguments(directive.Arguments);
    }

    private void CheckArguments(GraphQLArguments? arguments)
    {
        if (arguments is null)
            return;
        foreach (var argument in arguments.Items)
            CheckValue(argument.Value);
    }

    private void CheckValue(GraphQLValue? root)
    {
        if (root is not (GraphQLListValue or GraphQLObjectValue))
            return;

        _values.Push((root, 1));
        while (_values.TryPop(out var item))
        {
            if (item.Depth > limits.InputDepth)
            {
                _values.Clear();
                _error ??= At(root, LimitError.Exceeded("levels of lists and objects in an argument", null, limits.InputDepth, "Ask with a flatter filter."));
                return;
            }

            if (item.Value is GraphQLListValue { Values: { } values })
            {
                foreach (var value in values)
                {
                    if (value is GraphQLListValue or GraphQLObjectValue)
                        _values.Push((value, item.Depth + 1));
                }
            }
            else if (item.Value is GraphQLObjectValue { Fields: { } fields })
            {
                foreach (var field in fields)
                {
                    if (field.Value is GraphQLListValue or GraphQLObjectValue)
                        _values.Push((field.Value, item.Depth + 1));
                }
            }
        }
    }

    private GraphError? CheckMeasure(in SelectionMeasure measure, ASTNode node)
    {
        if (measure.Depth > limits.FieldDepth)
            return At(node, LimitError.Exceeded("levels of fields", measure.Depth, limits.FieldDepth, "Ask for fewer levels, and for the rest by id in a second request."));
        if (measure.Visits > limits.FragmentVisits)
            return At(node, LimitError.Exceeded("uses of fragments, those within fragments counted each time", measure.Visits, limits.FragmentVisits, "Use fragments in fewer places."));
        if (measure.Fields > limits.Selections)
            return At(node, LimitError.Exceeded("fields, those of fragments counted at each use", measure.Fields, limits.Selections, "Remove repeated fields, or split the document."));
        return null;
    }

    private GraphError? CheckOperation(in SelectionMeasure measure, GraphQLOperationDefinition operation)
    {
        if (measure.TopFields > limits.RootFields)
            return At(operation, LimitError.Exceeded("fields at the root", measure.TopFields, limits.RootFields, "Split the operation into several requests."));
        if (measure.Aliases > limits.Aliases)
            return At(operation, LimitError.Exceeded("aliases", measure.Aliases, limits.Aliases, "Split the operation, or ask for a list in place of one alias a row."));
        return null;
    }

    private GraphError At(ASTNode node, GraphError error) => error with { Locations = [DocumentText.Place(document, node)] };
}
