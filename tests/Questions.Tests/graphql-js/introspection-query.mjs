// Writes the question by which tools such as GraphiQL read a schema.
import { getIntrospectionQuery } from 'graphql';

process.stdout.write(getIntrospectionQuery());
