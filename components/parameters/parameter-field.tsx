"use client";

import type { ComponentType } from "react";
import type { ParameterType } from "@/lib/contract/parameter";
import { AddressControl } from "./address-control";
import { CheckboxControl } from "./checkbox-control";
import { ChoiceControl } from "./choice-control";
import { ContactControl } from "./contact-control";
import type { ControlProps } from "./control-props";
import { DataObjectControl } from "./data-object-control";
import { DateControl } from "./date-control";
import { DropDownControl } from "./drop-down-control";
import { EmailControl } from "./email-control";
import { HeadingText } from "./heading-text";
import { MultiLineControl } from "./multi-line-control";
import { PlainField } from "./plain-field";
import { SingleLineControl } from "./single-line-control";
import { SubdomainControl } from "./subdomain-control";

type Props = ControlProps & { readOnly?: boolean };

/**
 * One question of any parameter type, driven by value and change handlers: it knows of no form library. A read-only
 * parameter shows its value instead of a control (contract §9.2).
 */
export function ParameterField({ readOnly, ...props }: Props) {
  const { type, constraints } = props.definition;
  if (type !== "Heading" && (readOnly || constraints.readonly)) return <PlainField {...props} />;
  const Control: ComponentType<ControlProps> = controls[type];
  return <Control {...props} />;
}

const controls = {
  SingleLineText: SingleLineControl,
  MultiLineText: MultiLineControl,
  Address: AddressControl,
  Contact: ContactControl,
  Checkbox: CheckboxControl,
  Choice: ChoiceControl,
  Subdomain: SubdomainControl,
  Heading: HeadingText,
  DropDown: DropDownControl,
  Email: EmailControl,
  DataObject: DataObjectControl,
  Date: DateControl,
} satisfies Record<ParameterType, ComponentType<ControlProps>>;
