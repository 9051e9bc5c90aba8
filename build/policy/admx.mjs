// The administrative template for Windows, made from the policy's keys: what can be set, and the words in each language.
// tests/check/policy-templates.test.ts makes it and compares it with the files beside this one; a new key writes them anew with `-u`.

const registryKey = 'Software\\Policies\\Fyra rum'
const namespace = 'FyraRum.Policies'

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What stands in the box where a value is chosen, by the kind of value. */
function element({ name, kind, least, most, choices }) {
  const named = `id="${name}" valueName="${name}" required="true"`
  switch (kind) {
    case 'number':
      return [`<decimal ${named} minValue="${least}" maxValue="${most}" />`]
    case 'choice':
      return [
        `<enum ${named}>`,
        ...choices.map(
          (choice) =>
            `  <item displayName="$(string.${name}_${choice.replaceAll('-', '_')})"><value><string>${choice}</string></value></item>`,
        ),
        '</enum>',
      ]
    case 'list':
      return [`<multiText ${named} maxStrings="${most}" />`]
    default:
      return [`<text ${named} maxLength="${most}" />`]
  }
}

/** The template: every key as a policy of the computer. */
export const admx = (keys) =>
  `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">',
    '  <policyNamespaces>',
    `    <target prefix="fyrarum" namespace="${namespace}" />`,
    '    <using prefix="windows" namespace="Microsoft.Policies.Windows" />',
    '  </policyNamespaces>',
    '  <resources minRequiredRevision="1.0" />',
    '  <supportedOn>',
    '    <definitions>',
    '      <definition name="supported" displayName="$(string.supported)" />',
    '    </definitions>',
    '  </supportedOn>',
    '  <categories>',
    '    <category name="fyrarum" displayName="$(string.category)" />',
    '  </categories>',
    '  <policies>',
    ...keys.flatMap((key) => [
      `    <policy name="${key.name}" class="Machine" displayName="$(string.${key.name})" explainText="$(string.${key.name}_help)" presentation="$(presentation.${key.name})" key="${registryKey}">`,
      '      <parentCategory ref="fyrarum" />',
      '      <supportedOn ref="supported" />',
      '      <elements>',
      ...element(key).map((line) => `        ${line}`),
      '      </elements>',
      '    </policy>',
    ]),
    '  </policies>',
    '</policyDefinitions>',
  ].join('\n')}\n`

function presentation({ name, kind, most }, { label }) {
  switch (kind) {
    case 'number':
      return `<decimalTextBox refId="${name}" defaultValue="${most}">${escaped(label)}</decimalTextBox>`
    case 'choice':
      return `<dropdownList refId="${name}" noSort="true" defaultItem="0">${escaped(label)}</dropdownList>`
    case 'list':
      return `<multiTextBox refId="${name}">${escaped(label)}</multiTextBox>`
    default:
      return `<textBox refId="${name}"><label>${escaped(label)}</label></textBox>`
  }
}

/** The words of the template in one language: for each key its label, its help and what each choice is called. */
export const adml = (keys, { category, supported, words }) =>
  `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitionResources revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">',
    '  <displayName>Fyra rum</displayName>',
    `  <description>${escaped(category)}</description>`,
    '  <resources>',
    '    <stringTable>',
    `      <string id="category">${escaped(category)}</string>`,
    `      <string id="supported">${escaped(supported)}</string>`,
    ...keys.flatMap(({ name, choices = [] }) => [
      `      <string id="${name}">${escaped(words[name].label)}</string>`,
      `      <string id="${name}_help">${escaped(words[name].help)}</string>`,
      ...choices.map(
        (choice) =>
          `      <string id="${name}_${choice.replaceAll('-', '_')}">${escaped(words[name].choices[choice])}</string>`,
      ),
    ]),
    '    </stringTable>',
    '    <presentationTable>',
    ...keys.map((key) => `      <presentation id="${key.name}">${presentation(key, words[key.name])}</presentation>`),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
  ].join('\n')}\n`
