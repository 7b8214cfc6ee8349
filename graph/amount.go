package graph

import (
	"math/big"
	"strconv"
	"strings"

	"golang.org/x/text/currency"
)

// maxDigits is the number of digits that a JSON number carries exactly.
const maxDigits = 15

// Decimal is an exact decimal number in plain notation, such as "46" or
// "0.5", of at most 15 digits.
type Decimal string

// Valid tells whether d is a number that is kept exactly.
func (d Decimal) Valid() bool {
	digits, point := 0, 0
	s := strings.TrimPrefix(string(d), "-")
	if len(s) > 1 && s[0] == '0' && s[1] != '.' {
		return false // 007 is no number in JSON
	}
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '.' && i > 0 && i < len(s)-1:
			point++
		default:
			return false
		}
	}
	return digits > 0 && digits <= maxDigits && point <= 1
}

// Money is an amount in a currency (ISO 4217).
type Money struct {
	Amount   Decimal
	Currency string
}

// Minor returns the amount in the smallest unit of its currency.
func (m Money) Minor() (int64, *Error) {
	unit, err := currency.ParseISO(m.Currency)
	if err != nil || m.Currency != unit.String() {
		return 0, invalid("currency", "%q is not a currency code such as EUR, HUF, RON or CZK", m.Currency)
	}
	if !m.Amount.Valid() {
		return 0, invalid("amount", "%q is not a number of at most %d digits", m.Amount, maxDigits)
	}
	scale, _ := currency.Standard.Rounding(unit)
	r, ok := new(big.Rat).SetString(string(m.Amount))
	if !ok {
		return 0, invalid("amount", "%q is not a number", m.Amount)
	}
	r.Mul(r, new(big.Rat).SetInt(power10(scale)))
	if !r.IsInt() || !r.Num().IsInt64() {
		return 0, invalid("amount", "%s has more decimal places than %s, which has %d", m.Amount, m.Currency, scale)
	}
	return r.Num().Int64(), nil
}

// MoneyFromMinor is the inverse of [Money.Minor].
func MoneyFromMinor(minor int64, code string) Money {
	scale := decimalPlaces(code)
	text := new(big.Rat).SetFrac(big.NewInt(minor), power10(scale)).FloatString(scale)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return Money{Amount: Decimal(text), Currency: code}
}

// decimalPlaces is how many digits a currency has behind the point.
func decimalPlaces(code string) int {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return 2
	}
	scale, _ := currency.Standard.Rounding(unit)
	return scale
}

// InMinor is an amount in the smallest unit of its currency, which need not
// be whole, for comparing with stored amounts.
func InMinor(amount float64, code string) float64 {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(amount, 'f', -1, 64))
	if !ok {
		return amount // infinite: no amount is
	}
	minor, _ := r.Mul(r, new(big.Rat).SetInt(power10(decimalPlaces(code)))).Float64()
	return minor
}

func power10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// Precision says how exactly a source states a number.
type Precision string

// The precisions.
const (
	Exact   Precision = "EXACT"
	About   Precision = "ABOUT"
	AtLeast Precision = "AT_LEAST"
)

func (p Precision) validate(field string) *Error {
	switch p {
	case Exact, About, AtLeast:
		return nil
	}
	return invalid(field, "%q is not a precision; use EXACT, ABOUT or AT_LEAST", p)
}

// PeopleCount is a number of people, or of what people form: families,
// children. Unit is a term of the scheme "unit".
type PeopleCount struct {
	Value     int64
	Precision Precision
	Unit      string
}

// Quantity is an amount of something that is not people.
type Quantity struct {
	Value     Decimal
	Precision Precision
	Unit      string
}

func (c *PeopleCount) validate(field string, v *Vocabulary) *Error {
	if c == nil {
		return nil
	}
	if c.Value < 0 || c.Value > 1<<31-1 {
		return invalid(field, "%d is not a number of people", c.Value)
	}
	if err := c.Precision.validate(field + ".precision"); err != nil {
		return err
	}
	return v.check(field+".unit", SchemeUnit, c.Unit, true)
}

func (q *Quantity) validate(field string, v *Vocabulary) *Error {
	if q == nil {
		return nil
	}
	if !q.Value.Valid() {
		return invalid(field, "%q is not a number of at most %d digits", q.Value, maxDigits)
	}
	if err := q.Precision.validate(field + ".precision"); err != nil {
		return err
	}
	return v.check(field+".unit", SchemeUnit, q.Unit, true)
}

func (m *Money) validate(field string) *Error {
	if m == nil {
		return nil
	}
	if _, err := m.Minor(); err != nil {
		err.Path = append([]string{field}, err.Path...)
		return err
	}
	return nil
}
